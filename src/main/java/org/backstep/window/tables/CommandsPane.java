package org.backstep.window.tables;

import java.awt.Font;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultHighlighter;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.Command;
import org.backstep.command.Script;
import org.backstep.command.expression.SyntaxError;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Snapshot;
import org.backstep.window.kit.Caption;
import org.backstep.window.kit.Copy;
import org.backstep.window.kit.CsvText;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.ReplacedTextCaret;
import org.backstep.window.kit.Theme;

/** Everything done so far as a script, and a line to type the next command in. */
public final class CommandsPane implements Pane, CsvText {
    private final Consumer<Command> send;
    private final JTextArea script = new JTextArea();
    private final JTextField input = new JTextField();
    private final JLabel error = new Caption(12, Font.PLAIN, Role.OUTPUT);
    private final JLabel prompt = new JLabel("Command");
    private final JPanel panel = new JPanel(new MigLayout("insets 0, gap 6 2, hidemode 3", "[][grow]", "[grow][][]"));

    public CommandsPane(Consumer<Command> send) {
        this.send = send;
        script.setName("script");
        input.setName("command");
        error.setName("command error");
        script.setEditable(false);
        script.setCaret(new ReplacedTextCaret());
        script.getAccessibleContext().setAccessibleName("Commands so far");
        script.getAccessibleContext().setAccessibleDescription("Everything done, as a script that can be copied");
        input.putClientProperty("JTextField.placeholderText", "go epoch 1200");
        input.getAccessibleContext().setAccessibleDescription("Type a command and press Enter");
        input.addActionListener(event -> run(input.getText()));
        prompt.setLabelFor(input);
        error.setVisible(false);
        JScrollPane scroll = new JScrollPane(script);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        panel.add(scroll, "span 2, grow, push, wrap");
        panel.add(prompt, "gap 10 0 2 4");
        panel.add(input, "growx, gap 0 10 2 4, wrap");
        panel.add(error, "skip 1, growx, wmin 0, gap 0 10 0 4");
        restyle();
    }

    /** Shows the commands that have been done and not undone. */
    public void show(List<Command> commands) {
        String text = commands.stream().map(command -> command.text() + "\n").collect(Collectors.joining());
        String shown = script.getText();
        if (!text.equals(shown)) {
            script.setCaretPosition(0); // a selection would reach beyond the new text
            script.setText(text);
            script.setCaretPosition(text.length());
        }
    }

    /** The commands shown, one a line. */
    String script() {
        return script.getText();
    }

    @Override
    public Copy copy() {
        String text = script();
        long commands = text.lines().count();
        return new Copy(commands + (commands == 1 ? " command" : " commands"), () -> text);
    }

    @Override
    public String whatIsCopied() {
        return "Copy script";
    }

    JTextField input() {
        return input;
    }

    JLabel error() {
        return error;
    }

    private void run(String text) {
        input.getHighlighter().removeAllHighlights();
        error.setVisible(false);
        if (text.isBlank()) {
            return;
        }
        try {
            Command command = Script.parse(text.strip());
            input.setText("");
            send.accept(command);
        } catch (SyntaxError wrong) {
            error.setText("column " + wrong.column() + ": " + wrong.getMessage());
            error.setToolTipText(wrong.getMessage());
            error.setVisible(true);
            mark(text, text.indexOf(text.strip()) + wrong.column() - 1);
        }
        panel.revalidate();
    }

    /** Marks the word at a place of the typed line and puts the caret there. */
    private void mark(String text, int place) {
        int from = Math.max(0, Math.min(place, text.length()));
        int to = from;
        while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        try {
            input.getHighlighter()
                    .addHighlight(
                            from == to && from > 0 ? from - 1 : from,
                            Math.max(to, from),
                            new DefaultHighlighter.DefaultHighlightPainter(Theme.mix(
                                    Theme.now().colour(Role.BACKGROUND),
                                    Theme.now().colour(Role.DELTA_FILL),
                                    0.5)));
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
        input.setCaretPosition(from);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void display(Snapshot now) {}

    @Override
    public void restyle() {
        script.setBackground(Theme.now().colour(Role.BACKGROUND));
        script.setForeground(Theme.now().colour(Role.TEXT));
        panel.setBackground(Theme.now().colour(Role.BACKGROUND));
        script.setFont(Theme.digits(12, Font.PLAIN));
        int gap = (int) Theme.px(8);
        script.setBorder(BorderFactory.createEmptyBorder(gap, gap, gap, gap));
        input.setFont(Theme.digits(12, Font.PLAIN));
        prompt.setFont(Theme.words(12, Font.PLAIN));
    }
}
