package org.backstep.window.help;

import com.formdev.flatlaf.fonts.jetbrains_mono.FlatJetBrainsMonoFont;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JEditorPane;
import javax.swing.JFrame;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.StyleSheet;
import org.backstep.window.desk.Places;

/** The windows of help pages beside the main one, which stays usable; Escape closes them. */
public final class HelpWindow {
    private static final Dimension SIZE = new Dimension(640, 600);

    /** A page that is open. */
    private record Page(JDialog dialog, JEditorPane text, Supplier<String> html) {}

    private final JFrame owner;
    private final Map<String, Page> pages = new HashMap<>();

    public HelpWindow(JFrame owner) {
        this.owner = owner;
    }

    /** Opens a page, or brings it to the front. */
    public void show(String title, Supplier<String> html) {
        Page page = pages.computeIfAbsent(title, name -> page(name, html));
        write(page);
        if (!page.dialog().isVisible()) {
            Dimension size = UIScale.scale(SIZE);
            Rectangle over = owner.getBounds();
            Rectangle wanted = new Rectangle(
                    over.x + (over.width - size.width) / 2,
                    over.y + (over.height - size.height) / 2,
                    size.width,
                    size.height);
            page.dialog().setBounds(Places.onScreen(wanted, Places.screens()));
            page.dialog().setVisible(true);
        }
        page.dialog().toFront();
        page.text().requestFocusInWindow();
    }

    public void restyle() {
        pages.values().forEach(HelpWindow::write);
    }

    private Page page(String title, Supplier<String> html) {
        JDialog dialog = new JDialog(owner, title + " – Backstep", false);
        dialog.setName("help");
        JEditorPane text = new JEditorPane();
        text.setName("help text");
        text.setEditable(false);
        text.getAccessibleContext().setAccessibleName(title);
        JScrollPane scroll = new JScrollPane(text);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        dialog.setContentPane(scroll);
        dialog.getRootPane()
                .registerKeyboardAction(
                        event -> dialog.setVisible(false),
                        KeyStroke.getKeyStroke("ESCAPE"),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
        return new Page(dialog, text, html);
    }

    private static void write(Page page) {
        HTMLEditorKit kit = new HTMLEditorKit();
        StyleSheet styles = new StyleSheet();
        styles.addStyleSheet(kit.getStyleSheet());
        styles.addRule(rules());
        kit.setStyleSheet(styles);
        page.text().setEditorKit(kit);
        page.text().setBackground(UIManager.getColor("Table.background"));
        page.text().setText("<html><body>" + page.html().get() + "</body></html>");
        page.text().setCaretPosition(0);
    }

    /** The style sheet with the window's fonts, sizes and colours; JetBrains Mono has the signs that Inter lacks. */
    private static String rules() {
        int size = UIManager.getFont("Label.font").getSize();
        String family = UIManager.getFont("Label.font").getFamily();
        String text = hex(UIManager.getColor("Label.foreground"));
        String quiet = hex(UIManager.getColor("Label.disabledForeground"));
        int gap = UIScale.scale(5);
        return "body {font-family:'" + family + "'; font-size:" + size + "pt; color:" + text + "; margin:"
                + UIScale.scale(20) + "px}"
                + "h1 {font-size:" + size * 3 / 2 + "pt; margin:0 0 " + 2 * gap + "px 0}"
                + "h2 {font-size:" + size * 7 / 6 + "pt; margin:" + 3 * gap + "px 0 " + gap + "px 0}"
                + "p {margin:0 0 " + gap + "px 0}"
                + "td {padding:" + gap / 2 + "px " + 3 * gap + "px " + gap / 2 + "px 0}"
                + "th {text-align:left; font-weight:normal; color:" + quiet + "; padding:" + gap / 2 + "px " + 3 * gap
                + "px " + gap / 2 + "px 0}"
                + ".key, .sign, .word {font-family:'" + FlatJetBrainsMonoFont.FAMILY + "'}"
                + "sub {font-size:" + size * 4 / 5 + "pt}"
                + ".word {color:" + quiet + "}";
    }

    private static String hex(Color colour) {
        return String.format("#%06x", colour.getRGB() & 0xFFFFFF);
    }
}
