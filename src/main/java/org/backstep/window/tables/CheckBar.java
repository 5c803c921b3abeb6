package org.backstep.window.tables;

import java.awt.Font;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.Command;
import org.backstep.command.Script;
import org.backstep.network.Verdict;
import org.backstep.notation.Numbers;
import org.backstep.notation.UserError;
import org.backstep.session.Snapshot;
import org.backstep.window.forms.CheckedField;
import org.backstep.window.kit.Caption;
import org.backstep.window.kit.NumberCells;

/** The line above a gradient check: its step, to be typed or scaled, and the relative error of all that is checked. */
final class CheckBar {
    private final Consumer<Command> send;
    private final CheckedField step = new CheckedField(
            "check step",
            "Step h of the gradient check, a number greater than 0",
            "1e-5",
            8,
            text -> "set check_step = " + text);
    private final JLabel overall = new Caption(13, Font.BOLD, theme -> UIManager.getColor("Label.foreground"));
    private final JPanel panel =
            new JPanel(new MigLayout("insets 0 10lp 0 10lp, gap 6lp 2lp, hidemode 3", "[][][][]14lp[grow]"));
    private Optional<Snapshot> shown = Optional.empty();
    private double shownStep = Double.NaN;

    CheckBar(Consumer<Command> send) {
        this.send = send;
        JLabel name = new JLabel("Step h");
        name.setLabelFor(step.component());
        step.component().addActionListener(event -> setStep());
        overall.setName("overall error");
        panel.setOpaque(false);
        panel.add(name);
        panel.add(step.component());
        panel.add(button("÷ 10", "smaller", -1));
        panel.add(button("× 10", "larger", 1));
        panel.add(overall, "growx, wmin 0");
        panel.add(step.problem().component(), "newline, span");
    }

    private JButton button(String text, String comparative, int powers) {
        JButton button = new JButton(text);
        button.setName(comparative + " step");
        button.setToolTipText("A step ten times " + comparative);
        button.getAccessibleContext().setAccessibleName("A step ten times " + comparative);
        button.addActionListener(event -> scaleStep(powers));
        return button;
    }

    JComponent component() {
        return panel;
    }

    JLabel overall() {
        return overall;
    }

    CheckedField step() {
        return step;
    }

    private void setStep() {
        if (step.check()) {
            shown.ifPresent(this::setStep);
        }
    }

    private void setStep(Snapshot now) {
        Command command = Script.parse("set check_step = " + step.text());
        try {
            command.check(now);
            send.accept(command);
        } catch (UserError wrong) {
            step.problem().show(Optional.of(wrong.getMessage()));
        }
    }

    private void scaleStep(int powers) {
        BigDecimal digits = new BigDecimal(Numbers.full(shownStep));
        double scaled = digits.movePointRight(powers).doubleValue();
        if (scaled > 0 && Double.isFinite(scaled)) {
            send(scaled);
        }
    }

    /** Sets another step. */
    void send(double newStep) {
        send.accept(Script.parse("set check_step = " + Numbers.typed(newStep)));
    }

    void display(Snapshot now) {
        shown = Optional.of(now);
        if (shownStep != now.state().checkStep()) {
            shownStep = now.state().checkStep();
            step.component().setText(Numbers.typed(shownStep));
            step.check();
        }
    }

    /**
     * Shows an error.
     *
     * @param checked how many of the parameters
     * @param error empty if it is not measured yet
     */
    void show(int checked, int parameters, OptionalDouble error) {
        String number = error.isPresent() ? text(error.getAsDouble()) : NumberCells.DASH;
        overall.setText((checked == parameters ? "All " + checked : checked + " of " + parameters) + ": " + number);
        overall.setToolTipText(
                error.isPresent() ? "relative error " + Numbers.full(error.getAsDouble()) : "not measured yet");
        overall.getAccessibleContext().setAccessibleName("Relative error, " + overall.getText());
    }

    private static String text(double error) {
        return Numbers.significant(error, 3) + "  " + Verdict.of(error).text();
    }
}
