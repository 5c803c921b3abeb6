package org.backstep.window.forms;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.swing.JTextField;
import org.backstep.command.Script;
import org.backstep.command.expression.SyntaxError;
import org.backstep.window.kit.TypedText;

/** A field for one part of a command. An error stands under it, in words, as soon as it is made. */
public final class CheckedField {
    private final JTextField text;
    private final ProblemLine problem;
    private final String description;
    private final UnaryOperator<String> command;

    /**
     * Makes a field.
     *
     * @param name of the component
     * @param description its purpose
     * @param command the whole command with the field's text in it
     */
    public CheckedField(String name, String description, String value, int columns, UnaryOperator<String> command) {
        this.command = command;
        this.description = description;
        text = new JTextField(value, columns);
        text.setName(name);
        text.getAccessibleContext().setAccessibleName(description);
        problem = new ProblemLine(name + " problem");
        check();
    }

    public JTextField component() {
        return text;
    }

    public ProblemLine problem() {
        return problem;
    }

    public String text() {
        return text.getText().strip();
    }

    /** Runs an action after every change of the text, when it has been checked. */
    void onChange(Runnable action) {
        TypedText.onChange(text, () -> {
            check();
            action.run();
        });
    }

    /** Checks the text: whether the parser accepts the command. */
    public boolean check() {
        Optional<String> wrong = wrong();
        problem.show(wrong);
        TypedText.mark(text, wrong, description);
        return wrong.isEmpty();
    }

    private Optional<String> wrong() {
        try {
            Script.parse(command.apply(text()));
            return Optional.empty();
        } catch (SyntaxError error) {
            return Optional.of(error.getMessage());
        }
    }
}
