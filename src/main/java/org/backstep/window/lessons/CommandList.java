package org.backstep.window.lessons;

import java.awt.Color;
import java.awt.Font;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JTextPane;
import javax.swing.UIManager;
import javax.swing.text.BadLocationException;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import org.backstep.command.Command;
import org.backstep.command.Expect;
import org.backstep.command.LocatedCommand;
import org.backstep.command.expression.Check;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette.Role;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;

/** A list of commands of a lesson, with the state of each and the outcome of expectations. */
final class CommandList {
    /** The state of a command. */
    enum State {
        DONE("›"),
        NEXT("▶"),
        LATER("·");

        private final String sign;

        State(String sign) {
            this.sign = sign;
        }
    }

    private final JTextPane text = new JTextPane();
    private final Theme theme;

    CommandList(Theme theme, String name) {
        this.theme = theme;
        text.setName(name);
        text.setEditable(false);
        text.setOpaque(false);
        text.setBorder(BorderFactory.createEmptyBorder());
        text.setFont(Theme.digits(11.5, Font.PLAIN));
        text.getAccessibleContext().setAccessibleName("Commands of the lesson");
        ReadingKeys.leave(text);
    }

    JComponent component() {
        return text;
    }

    /** Adds a command, but no empty line. */
    void add(LocatedCommand located, State state, Map<Integer, Check> checks) {
        Command command = located.command();
        if (command instanceof Expect expect) {
            Check check = state == State.DONE ? checks.get(located.line()) : null;
            if (check == null) {
                line(state.sign + " " + command.text(), state == State.NEXT ? theme.colour(Role.TEXT) : theme.faint());
            } else if (check.holds()) {
                line("✓ " + expect.condition().text(), theme.colour(Role.PARAMETER));
            } else {
                line(
                        "✗ " + expect.condition().text() + "   found " + Numbers.exact(check.left()),
                        UIManager.getColor(LookAndFeel.PROBLEM));
            }
            return;
        }
        boolean next = state == State.NEXT;
        command.text()
                .lines()
                .forEach(each -> line(state.sign + " " + each, next ? theme.colour(Role.TEXT) : theme.faint()));
    }

    private void line(String words, Color colour) {
        SimpleAttributeSet style = new SimpleAttributeSet();
        StyleConstants.setForeground(style, colour);
        try {
            int end = text.getDocument().getLength();
            text.getDocument().insertString(end, (end == 0 ? "" : "\n") + words, style);
        } catch (BadLocationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
