package org.backstep.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.command.expression.Condition;
import org.backstep.command.expression.Cursor;
import org.backstep.command.expression.Expression;
import org.backstep.command.expression.ExpressionParser;
import org.backstep.command.expression.Literal;
import org.backstep.command.expression.Problem;
import org.backstep.command.expression.SyntaxError;

/** Reads the indented lines of a question. */
final class PredictParser {
    private final String question;
    private final List<Problem> problems;
    private final List<Command> tries = new ArrayList<>();
    private final List<Predict.Choice> choices = new ArrayList<>();
    private Optional<Predict.Answer> answer = Optional.empty();

    PredictParser(String question, List<Problem> problems) {
        this.question = question;
        this.problems = problems;
    }

    /** The question, unless there are problems; the first line has been read. */
    Optional<Command> parse(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            try {
                Cursor cursor = new Cursor(lines.get(i));
                if (!cursor.atEnd()) {
                    line(cursor);
                    cursor.requireEnd();
                }
            } catch (SyntaxError error) {
                problems.add(new Problem(i + 1, error.column(), error.getMessage()));
            }
        }
        if (problems.isEmpty() && answer.isPresent() != choices.isEmpty()) {
            problems.add(new Problem(1, 1, "a question needs either an \"answer\" line or \"choice\" lines below it"));
        } else if (problems.isEmpty() && choices.size() == 1) {
            problems.add(new Problem(1, 1, "a question needs at least two choices"));
        }
        return problems.isEmpty() ? Optional.of(new Predict(question, tries, choices, answer)) : Optional.empty();
    }

    private void line(Cursor cursor) {
        int column = cursor.column();
        switch (cursor.oneOf(List.of("try", "choice", "answer"))) {
            case "try" -> tries.add(attempt(cursor));
            case "choice" -> choices.add(choice(cursor));
            default -> {
                if (answer.isPresent()) {
                    throw new SyntaxError(column, "this question has an answer already");
                }
                answer = Optional.of(answer(cursor));
            }
        }
    }

    private static Command attempt(Cursor cursor) {
        SyntaxError refused =
                new SyntaxError(cursor.column(), "only commands that change or move the run can be tried");
        if (cursor.aheadWord("predict")) {
            throw refused;
        }
        Command command = Script.command(cursor);
        if (command.nature() == Nature.REPORT) {
            throw refused;
        }
        return command;
    }

    private static Predict.Choice choice(Cursor cursor) {
        String text = cursor.quoted("the text of the choice");
        if (!cursor.acceptWord("when")) {
            throw cursor.expected("\"when\" and a condition");
        }
        return new Predict.Choice(text, Condition.parse(cursor));
    }

    private static Predict.Answer answer(Cursor cursor) {
        Expression value = ExpressionParser.parse(cursor);
        if (!cursor.acceptWord("within")) {
            throw cursor.expected("\"within\" and a tolerance");
        }
        return new Predict.Answer(value, new Literal(cursor.number("a tolerance")));
    }
}
