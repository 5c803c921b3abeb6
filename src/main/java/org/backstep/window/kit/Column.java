package org.backstep.window.kit;

import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.table.TableCellRenderer;
import org.backstep.export.CsvColumn;
import org.backstep.export.CsvColumn.Value;
import org.backstep.notation.Palette.Role;

/**
 * A column of a table as a value: what a row shows in it, what it writes in a copy as CSV, and how it looks.
 *
 * @param heading empty for a column of copies only
 * @param name the heading in copies; empty for a column that copies do not have
 * @param type of what is shown; numbers have their heading to the right
 * @param shown null where it is not computed yet
 * @param written with every digit
 * @param width in pixels at 100 %; 0 if the table decides
 * @param role of the heading's colour
 * @param cells the renderer, if not the one of the type
 * @param click the action of a click into a cell on its row, if any
 */
public record Column<R>(
        String heading,
        String name,
        Class<?> type,
        Value<R> shown,
        Value<R> written,
        int width,
        Role role,
        Optional<TableCellRenderer> cells,
        Optional<Consumer<R>> click) {

    /** A column that is shown and written, with the same name and values. */
    public static <R> Column<R> of(String name, Class<?> type, Value<R> value) {
        return new Column<>(name, name, type, value, value, 0, Role.TEXT, Optional.empty(), Optional.empty());
    }

    /** A column that only copies have. */
    public static <R> Column<R> ofCopies(String name, Value<R> value) {
        return of(name, Object.class, value).headed("");
    }

    public Column<R> headed(String other) {
        return new Column<>(other, name, type, shown, written, width, role, cells, click);
    }

    /** This column with another name in copies, or none. */
    public Column<R> named(String other) {
        return new Column<>(heading, other, type, shown, written, width, role, cells, click);
    }

    /** This column with another value in copies. */
    public Column<R> written(Value<R> other) {
        return new Column<>(heading, name, type, shown, other, width, role, cells, click);
    }

    public Column<R> wide(int pixels) {
        return new Column<>(heading, name, type, shown, written, pixels, role, cells, click);
    }

    public Column<R> coloured(Role other) {
        return new Column<>(heading, name, type, shown, written, width, other, cells, click);
    }

    public Column<R> painted(TableCellRenderer by) {
        return new Column<>(heading, name, type, shown, written, width, role, Optional.of(by), click);
    }

    public Column<R> clicked(Consumer<R> does) {
        return new Column<>(heading, name, type, shown, written, width, role, cells, Optional.of(does));
    }

    CsvColumn<R> csv() {
        return new CsvColumn<>(name, written);
    }

    boolean isShown() {
        return !heading.isEmpty();
    }

    boolean isWritten() {
        return !name.isEmpty();
    }

    /** A column whose heading changes with the numbers below it is the same column. */
    boolean isSameAs(Column<?> other) {
        return name.equals(other.name)
                && isShown() == other.isShown()
                && (isWritten() || heading.equals(other.heading));
    }
}
