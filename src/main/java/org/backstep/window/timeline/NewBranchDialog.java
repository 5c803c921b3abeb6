package org.backstep.window.timeline;

import java.awt.Component;
import java.awt.Dialog;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.Command;
import org.backstep.command.Script;
import org.backstep.command.StartBranch;
import org.backstep.command.expression.SyntaxError;
import org.backstep.session.Snapshot;
import org.backstep.training.Run;
import org.backstep.window.desk.CurrentPosition;
import org.backstep.window.kit.TypedText;

/** A dialog for the name of a branch that starts here; shows at once what is wrong with it. */
final class NewBranchDialog {
    private final Snapshot now;
    private final Consumer<Command> send;
    private final JTextField name = new JTextField(24);
    private final JLabel problem = new JLabel(" ");
    private final JButton start = new JButton("Start branch");
    private final JPanel panel = new JPanel(new MigLayout("insets 16lp, wrap 1, gap 6lp", "[grow, fill]"));

    NewBranchDialog(Snapshot now, Consumer<Command> send) {
        this.now = now;
        this.send = send;
        name.setName("branch name");
        name.setText(now.run().freeName());
        name.getAccessibleContext().setAccessibleName("Name of the branch");
        problem.setName("branch problem");
        problem.putClientProperty("FlatLaf.styleClass", "small");
        problem.setForeground(javax.swing.UIManager.getColor("Actions.Red"));
        start.setName("start branch");
        JLabel question = new JLabel("A branch starts here, at "
                + CurrentPosition.text(now)
                + ". “" + now.branch().name() + "” stays as it is.");
        JLabel label = new JLabel("Name");
        label.setLabelFor(name);
        label.setDisplayedMnemonic('N');
        panel.add(question, "gapbottom 6lp");
        panel.add(label);
        panel.add(name);
        panel.add(problem);
        TypedText.onChange(name, this::check);
        check();
    }

    private void check() {
        Optional<String> wrong = problem(name.getText(), now.run());
        problem.setText(wrong.orElse(" "));
        TypedText.mark(name, wrong, "");
        start.setEnabled(wrong.isEmpty());
    }

    JComponent panel() {
        return panel;
    }

    JTextField name() {
        return name;
    }

    JLabel problem() {
        return problem;
    }

    JButton startButton() {
        return start;
    }

    /** Shows the dialog over a window until the user answers. */
    void show(Component parent) {
        JDialog dialog = new JDialog(
                SwingUtilities.getWindowAncestor(parent), "New branch", Dialog.ModalityType.APPLICATION_MODAL);
        JButton cancel = new JButton("Cancel");
        JPanel buttons = new JPanel(new MigLayout("insets 0, gap 8lp", "push[][]"));
        buttons.add(cancel);
        buttons.add(start);
        panel.add(buttons, "gaptop 8lp");
        start.addActionListener(event -> {
            dialog.dispose();
            send.accept(new StartBranch(name.getText().strip()));
        });
        cancel.addActionListener(event -> dialog.dispose());
        dialog.getRootPane().setDefaultButton(start);
        dialog.getRootPane()
                .registerKeyboardAction(
                        event -> dialog.dispose(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        dialog.setContentPane(panel);
        dialog.pack();
        dialog.setResizable(false);
        dialog.setLocationRelativeTo(SwingUtilities.getWindowAncestor(parent));
        name.selectAll();
        dialog.setVisible(true);
    }

    /** The error text of a name; empty if it is allowed. */
    static Optional<String> problem(String name, Run run) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            return Optional.of("expected a name for the branch");
        }
        if (stripped.contains("\"")) {
            return Optional.of("a name has no \" in it");
        }
        try {
            if (!Script.parse(new StartBranch(stripped).text()).equals(new StartBranch(stripped))) {
                return Optional.of("a name is one line of text");
            }
        } catch (SyntaxError wrong) {
            return Optional.of(wrong.getMessage());
        }
        return run.branch(stripped).isPresent()
                ? Optional.of("there is a branch \"" + stripped + "\" already; choose another name")
                : Optional.empty();
    }
}
