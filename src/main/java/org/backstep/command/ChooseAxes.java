package org.backstep.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.backstep.command.expression.Cursor;
import org.backstep.data.ColumnPick;
import org.backstep.data.Dataset;
import org.backstep.notation.Nearest;
import org.backstep.notation.UserError;
import org.backstep.session.Axes;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;

/**
 * {@code axes bill_length "bill depth"}, {@code axes x_1 x_3} and {@code axes pca}: where samples lie in plots.
 *
 * @param columns the one across and the one up; none for the first two principal components
 */
public record ChooseAxes(List<String> columns) implements Command {
    private static final String PRINCIPAL = "pca";
    private static final int SHOWN = 12;

    public ChooseAxes {
        columns = List.copyOf(columns);
    }

    static Command parse(Cursor cursor) {
        String first = cursor.wordWithQuotes("a column, or pca");
        return cursor.atEnd() && first.equals(PRINCIPAL)
                ? new ChooseAxes(List.of())
                : new ChooseAxes(List.of(
                        ColumnPick.unquoted(first), ColumnPick.unquoted(cursor.wordWithQuotes("another column"))));
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        Dataset data = session.snapshot().data();
        session.setAxes(
                columns.isEmpty()
                        ? Axes.PRINCIPAL
                        : new Axes(index(columns.get(0), data), index(columns.get(1), data), false));
    }

    private static int index(String name, Dataset data) {
        return data.feature(name).orElseThrow(() -> {
            List<String> all = data.features();
            return new UserError("the data have no column \"" + name + "\"; there are "
                    + String.join(", ", all.subList(0, Math.min(SHOWN, all.size())))
                    + (all.size() > SHOWN ? " and " + (all.size() - SHOWN) + " more" : "")
                    + Nearest.hint(name, all));
        });
    }

    @Override
    public Nature nature() {
        return Nature.SELECTION;
    }

    @Override
    public Optional<String> outcome(Snapshot before, Snapshot after) {
        return Optional.of(
                columns.isEmpty()
                        ? "plots of samples have the first two principal components as axes"
                        : "plots of samples have " + columns.get(0) + " across and " + columns.get(1) + " up");
    }

    @Override
    public boolean replaces(Transition before, Transition own) {
        return before.command() instanceof ChooseAxes;
    }

    @Override
    public String text() {
        return "axes "
                + (columns.isEmpty()
                        ? PRINCIPAL
                        : columns.stream().map(ColumnPick::quoted).collect(Collectors.joining(" ")));
    }
}
