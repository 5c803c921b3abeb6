package org.backstep.window.lessons;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Font;
import java.awt.event.ActionListener;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.text.JTextComponent;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.Expect;
import org.backstep.notation.Palette.Role;
import org.backstep.window.kit.Icons;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Popover;
import org.backstep.window.kit.Theme;

/** The bar that is shown while a lesson is recorded: a summary, and buttons for additions. */
public final class RecorderBar {
    /** The heading and the note that were typed and not added. */
    record Drafts(String heading, String note) {
        static final Drafts NONE = new Drafts("", "");

        boolean isEmpty() {
            return heading.isBlank() && note.isBlank();
        }
    }

    /** The requests of the bar to the recording. */
    interface Requests {
        void scene(String heading);

        void note(String markdown);

        void expect(Expect expectation);

        void finish();

        void discard();
    }

    private final JPanel panel =
            new JPanel(new MigLayout("insets 5lp 14lp 5lp 14lp, fillx", "[][grow, 0:pref][][][][][]"));
    private final JLabel sign = new JLabel("● Recording");
    private final JLabel summary = new JLabel();
    private final JButton scene = new JButton("New scene…");
    private final JButton note = new JButton("Note…");
    private final JButton expect = new JButton("Expect…", Icons.CHOICE.icon());
    /** What is typed into these and not added yet outlives the popover around them. */
    private final JTextField heading = new JTextField(24);

    private final JTextArea words = new JTextArea(5, 36);
    private final Requests requests;
    private final Supplier<List<Expect>> offers;

    /**
     * A bar that is hidden.
     *
     * @param offers the expectations that hold now
     */
    public RecorderBar(Theme theme, Requests requests, Supplier<List<Expect>> offers) {
        this.requests = requests;
        this.offers = offers;
        JButton finish = new JButton("Finish and open…");
        JButton discard = new JButton("Discard");
        name(scene, "record scene", "What is done from here on belongs to a new scene", this::askScene);
        name(note, "record note", "A sentence for whoever follows the lesson, in Markdown", this::askNote);
        name(expect, "record expect", "A number on screen that the lesson checks whenever it is played", this::offer);
        name(finish, "finish recording", "Saves the lesson and opens it", requests::finish);
        name(discard, "discard recording", "Forgets the recording; what was done stays done", requests::discard);
        expect.setHorizontalTextPosition(JButton.LEADING);
        finish.putClientProperty(FlatClientProperties.STYLE, LookAndFeel.ACCENT);
        heading.setName("scene heading");
        words.setName("note text");
        words.setLineWrap(true);
        words.setWrapStyleWord(true);
        sign.setName("recording");
        summary.setName("recording summary");
        panel.setName("recorder");
        panel.add(sign);
        panel.add(summary, "growx, wmin 0");
        for (JButton button : List.of(scene, note, expect, finish, discard)) {
            panel.add(button);
        }
        panel.setVisible(false);
        restyle(theme);
    }

    private static void name(JButton button, String name, String description, Runnable action) {
        button.setName(name);
        button.setToolTipText(description);
        button.getAccessibleContext().setAccessibleDescription(description);
        button.addActionListener(event -> action.run());
    }

    public JComponent component() {
        return panel;
    }

    /** Shows a summary while a lesson is recorded. */
    void show(boolean recording, String recorded) {
        panel.setVisible(recording);
        summary.setText(recorded);
        sign.getAccessibleContext().setAccessibleName("Recording: " + recorded);
    }

    private void askScene() {
        ask(scene, "The scene's heading", heading, requests::scene);
    }

    private void askNote() {
        ask(note, "A note; mathematics between $ signs", words, requests::note);
    }

    Drafts drafts() {
        return new Drafts(heading.getText(), words.getText());
    }

    void setDrafts(Drafts drafts) {
        heading.setText(drafts.heading());
        words.setText(drafts.note());
    }

    /** Adds the heading and the note that were typed and not added. */
    void addDrafts() {
        add(heading, requests::scene);
        add(words, requests::note);
    }

    private static boolean add(JTextComponent field, Consumer<String> then) {
        String text = field.getText();
        if (text.isBlank()) {
            return false;
        }
        field.setText("");
        then.accept(text);
        return true;
    }

    private static void ask(JComponent anchor, String asked, JTextComponent field, Consumer<String> then) {
        JPanel content = new JPanel(new MigLayout("insets 12lp, wrap 1"));
        JLabel label = new JLabel(asked);
        label.setLabelFor(field);
        JButton add = new JButton("Add");
        add.setName("add to recording");
        content.getAccessibleContext().setAccessibleName(asked);
        content.add(label);
        content.add(field instanceof JTextArea ? new JScrollPane(field) : field);
        content.add(add);
        SwingUtilities.updateComponentTreeUI(content); // the theme may have changed since the field was shown last
        Popover popover = Popover.open(anchor, content, field, () -> {});
        ActionListener done = event -> {
            if (add(field, then)) {
                popover.close();
            }
        };
        add.addActionListener(done);
        if (field instanceof JTextField line) {
            List.of(line.getActionListeners()).forEach(line::removeActionListener);
            line.addActionListener(done);
        }
    }

    private void offer() {
        JPopupMenu menu = new JPopupMenu("What can be expected now");
        menu.setName("offers");
        for (Expect expectation : offers.get()) {
            JMenuItem item = new JMenuItem(expectation.condition().text());
            item.setName("offer " + expectation.condition().text());
            item.addActionListener(event -> requests.expect(expectation));
            menu.add(item);
        }
        if (menu.getComponentCount() == 0) {
            JMenuItem nothing = new JMenuItem("nothing has been computed yet");
            nothing.setEnabled(false);
            menu.add(nothing);
        }
        menu.show(expect, 0, expect.getHeight());
    }

    public void restyle(Theme theme) {
        panel.setBackground(theme.colour(Role.BACKGROUND));
        panel.setBorder(BorderFactory.createMatteBorder(0, 0, 1, 0, theme.colour(Role.GRID)));
        sign.setFont(Theme.words(13, Font.BOLD));
        sign.setForeground(UIManager.getColor(LookAndFeel.PROBLEM));
        summary.setForeground(theme.faint());
    }
}
