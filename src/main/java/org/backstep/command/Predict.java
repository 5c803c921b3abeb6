package org.backstep.command;

import java.util.List;
import java.util.Optional;
import org.backstep.command.expression.Condition;
import org.backstep.command.expression.Expression;
import org.backstep.command.expression.Literal;
import org.backstep.session.Session;

/**
 * {@code predict "…"} with its indented lines: a question whose answer is computed.
 *
 * @param tries what is tried on a throw-away branch before the answer is read
 * @param choices exactly one of them must hold; empty if a number is asked for
 * @param answer the number asked for; absent if there are choices
 */
public record Predict(String question, List<Command> tries, List<Choice> choices, Optional<Answer> answer)
        implements Command {

    /** {@code choice "it grows" when …}. */
    public record Choice(String text, Condition when) {}

    /** {@code answer delta_out[1] within 0.0005}. */
    public record Answer(Expression value, Literal within) {}

    public Predict {
        tries = List.copyOf(tries);
        choices = List.copyOf(choices);
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        effects.ask(this, Solution.of(this, session.snapshot(), effects));
    }

    @Override
    public Nature nature() {
        return Nature.REPORT;
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder("predict \"" + question + "\"");
        tries.forEach(command -> text.append("\n  try ").append(command.text()));
        choices.forEach(choice -> text.append("\n  choice \"")
                .append(choice.text())
                .append("\" when ")
                .append(choice.when().text()));
        answer.ifPresent(number -> text.append("\n  answer ")
                .append(number.value().text())
                .append(" within ")
                .append(number.within().digits()));
        return text.toString();
    }
}
