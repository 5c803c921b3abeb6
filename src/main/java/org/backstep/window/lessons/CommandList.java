package org.backstep.window.lessons;

import java.awt.Color;
import java.awt.Font;
import java.awt.Insets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextPane;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import javax.swing.text.BadLocationException;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import org.backstep.command.Command;
import org.backstep.command.Expect;
import org.backstep.command.LocatedCommand;
import org.backstep.command.expression.Check;
import org.backstep.lesson.Passage;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette.Role;
import org.backstep.window.kit.Icons;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;

/** Commands of a lesson, with the state of each and the outcome of expectations; or one line in their place. */
final class CommandList {
    private static final String DONE = "›";
    private static final String NEXT = "▶";
    private static final String LATER = "·";

    private final JTextPane text = new JTextPane();
    private final Theme theme;

    private CommandList(Theme theme, String name) {
        this.theme = theme;
        text.setName(name);
        text.setEditable(false);
        text.setOpaque(false);
        text.setBorder(BorderFactory.createEmptyBorder());
        text.setFont(Theme.digits(11.5, Font.PLAIN));
        text.getAccessibleContext().setAccessibleName("Commands of the lesson");
        ReadingKeys.leave(text);
    }

    /** All commands of a passage. */
    static JComponent open(Passage.Commands of, Map<Integer, Check> checks, Theme theme) {
        CommandList list = new CommandList(theme, "commands " + line(of));
        for (int k = 0; k < of.commands().size(); k++) {
            list.add(of.commands().get(k), k < of.done(), k == of.done() && of.waits(), checks);
        }
        return list.text;
    }

    /** One line, such as "4 checks hold", that opens on a click; checks that fail are shown below it in any case. */
    static JComponent folded(Passage.Commands of, Map<Integer, Check> checks, Theme theme) {
        JComponent all = open(of, checks, theme);
        all.setVisible(false);
        JButton line = new JButton(summary(of, checks), Icons.PHASE_ON.icon());
        line.setName("checks " + line(of));
        line.setToolTipText("What the lesson did here, and what it checked");
        line.setHorizontalAlignment(SwingConstants.LEADING);
        line.setFont(Theme.words(12, Font.PLAIN));
        line.setForeground(theme.faint());
        line.setMargin(new Insets(2, 0, 2, 0));
        line.putClientProperty("JButton.buttonType", "borderless");
        line.setRequestFocusEnabled(false);
        JPanel panel = new JPanel(new StackLayout(0));
        panel.setOpaque(false);
        JTextPane failing = failing(of, checks, theme);
        boolean fails = !failing.getText().isEmpty();
        failing.setVisible(fails);
        panel.add(line);
        panel.add(failing);
        panel.add(all);
        line.addActionListener(event -> {
            boolean opens = !all.isVisible();
            all.setVisible(opens);
            failing.setVisible(!opens && fails);
            line.setIcon((opens ? Icons.CHOICE : Icons.PHASE_ON).icon());
            panel.revalidate();
        });
        return panel;
    }

    private static JTextPane failing(Passage.Commands of, Map<Integer, Check> checks, Theme theme) {
        CommandList list = new CommandList(theme, "failed checks " + line(of));
        of.commands().stream()
                .filter(located ->
                        check(located, checks).filter(check -> !check.holds()).isPresent())
                .forEach(located -> list.add(located, true, false, checks));
        return list.text;
    }

    private static int line(Passage.Commands of) {
        return of.commands().get(0).line();
    }

    private static Optional<Check> check(LocatedCommand located, Map<Integer, Check> checks) {
        return located.command() instanceof Expect ? Optional.ofNullable(checks.get(located.line())) : Optional.empty();
    }

    /** "4 checks hold", "1 of 4 checks fails", and the commands where there is no check. */
    private static String summary(Passage.Commands of, Map<Integer, Check> checks) {
        List<Check> found = of.commands().stream()
                .flatMap(located -> check(located, checks).stream())
                .toList();
        long failed = found.stream().filter(check -> !check.holds()).count();
        if (found.isEmpty()) {
            return of.commands().size() == 1 ? "1 command" : of.commands().size() + " commands";
        }
        if (failed > 0) {
            return failed + " of " + found.size() + (failed == 1 ? " checks fails" : " checks fail");
        }
        return found.size() == 1 ? "1 check holds" : found.size() + " checks hold";
    }

    /** Adds a command, but no empty line. */
    private void add(LocatedCommand located, boolean done, boolean next, Map<Integer, Check> checks) {
        Command command = located.command();
        String sign = done ? DONE : next ? NEXT : LATER;
        Color colour = next ? theme.colour(Role.TEXT) : theme.faint();
        Optional<Check> check = done ? check(located, checks) : Optional.empty();
        if (check.isEmpty()) {
            command.text().lines().forEach(each -> line(sign + " " + each, colour));
        } else if (check.get().holds()) {
            line("✓ " + check.get().condition().text(), theme.colour(Role.PARAMETER));
        } else {
            line(
                    "✗ " + check.get().condition().text() + "   found "
                            + Numbers.exact(check.get().left()),
                    UIManager.getColor(LookAndFeel.PROBLEM));
        }
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
