package org.backstep.window.lessons;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Font;
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
    void show(boolean recording, String words) {
        panel.setVisible(recording);
        summary.setText(words);
        sign.getAccessibleContext().setAccessibleName("Recording: " + words);
    }

    private void askScene() {
        JTextField field = new JTextField(24);
        field.setName("scene heading");
        ask(scene, "The scene's heading", field, requests::scene);
    }

    private void askNote() {
        JTextArea area = new JTextArea(5, 36);
        area.setName("note text");
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        ask(note, "A note; mathematics between $ signs", area, requests::note);
    }

    private static void ask(JComponent anchor, String words, JTextComponent field, Consumer<String> then) {
        JPanel content = new JPanel(new MigLayout("insets 12lp, wrap 1"));
        JLabel label = new JLabel(words);
        label.setLabelFor(field);
        JButton add = new JButton("Add");
        add.setName("add to recording");
        content.getAccessibleContext().setAccessibleName(words);
        content.add(label);
        content.add(field instanceof JTextArea ? new JScrollPane(field) : field);
        content.add(add);
        Popover popover = Popover.open(anchor, content, field, () -> {});
        Runnable done = () -> {
            if (!field.getText().isBlank()) {
                popover.close();
                then.accept(field.getText());
            }
        };
        add.addActionListener(event -> done.run());
        if (field instanceof JTextField line) {
            line.addActionListener(event -> done.run());
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
