package org.backstep.window.computation;

import java.awt.Color;
import java.awt.Font;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.Command;
import org.backstep.command.SetChoice;
import org.backstep.command.SwitchBranch;
import org.backstep.layer.Rule;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;
import org.backstep.training.Position;
import org.backstep.window.kit.Icons;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Theme;

/** The banner shown while backpropagation is wrong on purpose: the mistake, and the way back. */
final class WrongRuleBanner implements Pane {
    private final JPanel panel = new JPanel(new MigLayout("insets 4lp 12lp 4lp 12lp, gap 8lp, fillx", "[][grow][]"));
    private final JLabel sign = new JLabel(Icons.WARNING.icon());
    private final JLabel words = new JLabel();
    private final JButton back = new JButton("Back to the right one");
    private Optional<Snapshot> shown = Optional.empty();

    WrongRuleBanner(Consumer<Command> send) {
        panel.setName("wrong rule");
        words.setName("wrong rule words");
        back.setName("right rule");
        back.setToolTipText("Switches to the branch this one came from if that one is right, else sets it right here");
        back.setRequestFocusEnabled(false); // Space must go on meaning play after a click here
        back.addActionListener(event -> shown.ifPresent(now -> send.accept(toTheRightOne(now))));
        panel.add(sign);
        panel.add(words, "wmin 0, growx");
        panel.add(back);
        panel.setVisible(false);
        restyle();
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void display(Snapshot now) {
        shown = Optional.of(now);
        Rule rule = now.settings().rule();
        String text = rule == Rule.CORRECT ? "" : "Wrong on purpose: " + rule.description();
        words.setText(text);
        words.setToolTipText(text.isEmpty() ? null : text);
        panel.getAccessibleContext().setAccessibleName(text);
        panel.setVisible(!text.isEmpty());
    }

    /** The command back to the correct rule: to the parent branch if its rule is correct there, else from here on. */
    private static Command toTheRightOne(Snapshot now) {
        return now.branch()
                .parentName()
                .flatMap(now.run()::branch)
                .filter(line -> isRightAt(line, now.position()))
                .<Command>map(line -> new SwitchBranch(line.name()))
                .orElse(new SetChoice("backprop", Rule.CORRECT.word()));
    }

    private static boolean isRightAt(Branch line, Position position) {
        Position there = position.compareTo(line.reached()) <= 0 ? position : line.reached();
        return line.iteration(there).settings().rule() == Rule.CORRECT;
    }

    @Override
    public void restyle() {
        Color problem = UIManager.getColor(LookAndFeel.PROBLEM);
        Color strong = problem == null ? Theme.now().colour(Role.TEXT) : problem;
        panel.setBackground(Theme.mix(Theme.now().colour(Role.BACKGROUND), strong, 0.12));
        panel.setBorder(BorderFactory.createMatteBorder((int) Theme.px(1), 0, (int) Theme.px(1), 0, strong));
        words.setFont(Theme.words(12.5, Font.BOLD));
        words.setForeground(strong);
        sign.setForeground(strong);
        back.setFont(Theme.words(12, Font.PLAIN));
    }
}
