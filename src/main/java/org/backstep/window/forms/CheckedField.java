package org.backstep.window.forms;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.swing.JTextField;
import org.backstep.command.Script;
import org.backstep.command.expression.SyntaxError;
import org.backstep.window.kit.TypedText;

/** A field for one part of a command. What is wrong with it stands under it, in words, as soon as it is wrong. */
public final class CheckedField {
    private final JTextField text;
    private final ProblemLine problem;
    private final String description;
    private final UnaryOperator<String> command;

    /**
     * A field.
     *
     * @param name of the component
     * @param description what it is for
     * @param command the text as part of a whole command, which must be one
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

    /** Tells of every change of the text, after it has been checked. */
    void onChange(Runnable action) {
        TypedText.onChange(text, () -> {
            check();
            action.run();
        });
    }

    /** Whether the parser takes it. */
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
