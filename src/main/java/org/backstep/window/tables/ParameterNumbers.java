package org.backstep.window.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backstep.export.CsvColumn;
import org.backstep.export.CsvContent;
import org.backstep.matrix.Matrix;
import org.backstep.network.Block;
import org.backstep.notation.Aspect;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfParameter;
import org.backstep.session.Snapshot;
import org.backstep.training.optimizer.Optimizer;
import org.backstep.window.desk.FrozenEntries;
import org.backstep.window.kit.NumberCells;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot knows about one matrix of parameters: values, gradients, changes, and what the optimiser remembers of them.
 * Numbers are read when they are first asked for. Rows and columns from 0.
 */
final class ParameterNumbers {
    /** So many signs has the longest number that fits a cell: "+00.000000". */
    static final int MOST_SIGNS = 10;

    private final OfParameter quantity;
    private final Block block;
    private final Snapshot now;
    private @Nullable Matrix values;
    private @Nullable Double largest;
    private final Map<OfParameter, Optional<Matrix>> computed = new HashMap<>();
    private final Map<OfParameter, Matrix> remembered = new HashMap<>();

    ParameterNumbers(OfParameter quantity, Snapshot now) {
        this.quantity = quantity;
        this.now = now;
        block = now.network().block(quantity);
    }

    int rows() {
        return block.rows();
    }

    int columns() {
        return block.columns();
    }

    /** The name as commands have it: "W_d". */
    String name() {
        return now.names().nameOf(quantity).text();
    }

    /** The name and shape to be read out: "weights of the decoder, 2 by 1". */
    String spoken() {
        return now.names().nameOf(quantity).spoken() + ", " + rows() + " by " + columns();
    }

    /** The name of an entry: "W_d[2,1]", "b_d[2]". */
    String entry(int row, int column) {
        return name() + quantity.subscript(row + 1, column + 1);
    }

    double value(int row, int column) {
        return values().get(row, column);
    }

    /** The largest value without its sign. */
    double largest() {
        Double known = largest;
        if (known == null) {
            known = Math.max(Math.abs(values().min()), Math.abs(values().max()));
            largest = known;
        }
        return known;
    }

    private Matrix values() {
        Matrix known = values;
        if (known == null) {
            known = now.read(quantity);
            values = known;
        }
        return known;
    }

    private Optional<Matrix> gradients() {
        return computed(quantity.gradient());
    }

    private @Nullable Double gradient(int row, int column) {
        return gradients().map(all -> all.get(row, column)).orElse(null);
    }

    private Optional<Matrix> updated() {
        return computed(quantity.asNew());
    }

    private @Nullable Double change(int row, int column) {
        return updated().map(all -> all.get(row, column) - value(row, column)).orElse(null);
    }

    private Matrix means() {
        return remembered(quantity.as(Aspect.M));
    }

    private Matrix squares() {
        return remembered(quantity.as(Aspect.V));
    }

    /** What the optimiser remembers: after the update where that has been computed, else before it. */
    private Matrix remembered(OfParameter before) {
        return remembered.computeIfAbsent(
                before, any -> computed(before.asNew()).orElseGet(() -> now.read(before)));
    }

    private Optional<Matrix> computed(OfParameter other) {
        return computed.computeIfAbsent(
                other, any -> now.canRead(other) ? Optional.of(now.read(other)) : Optional.empty());
    }

    private Optimizer optimizer() {
        return now.settings().optimizer();
    }

    /** The number of lines in a cell. */
    int lineCount() {
        return 3 + (optimizer().keeps(Aspect.M) ? 1 : 0) + (optimizer().keeps(Aspect.V) ? 1 : 0);
    }

    /** The text of a cell, line by line; numbers have a sign or its room, so that digits stand below digits. */
    String[] lines(int row, int column) {
        List<String> lines = new ArrayList<>();
        lines.add(signed(value(row, column)));
        lines.add("∇ " + signedOrDash(gradient(row, column)));
        lines.add("Δ " + signedOrDash(change(row, column)));
        if (optimizer().keeps(Aspect.M)) {
            lines.add("m " + moment(means().get(row, column)));
        }
        if (optimizer().keeps(Aspect.V)) {
            lines.add("v " + moment(squares().get(row, column)));
        }
        return lines.toArray(new String[0]);
    }

    /** The number in a line of an entry's cell: the value, its gradient, what the update makes of it, its memory. */
    String entryOfLine(int line, int row, int column) {
        List<OfParameter> shown = new ArrayList<>(List.of(quantity, quantity.gradient(), quantity.asNew()));
        Stream.of(Aspect.M, Aspect.V)
                .filter(optimizer()::keeps)
                .map(quantity::as)
                .map(before -> computed(before.asNew()).isPresent() ? before.asNew() : before)
                .forEach(shown::add);
        OfParameter chosen = shown.get(Math.min(line, shown.size() - 1));
        String name = now.names().nameOf(chosen.as(chosen.aspect())).text();
        return (chosen.isNew() ? "new " : "") + name + quantity.subscript(row + 1, column + 1);
    }

    private static String signedOrDash(@Nullable Double value) {
        return value == null ? NumberCells.DASH : signed(value);
    }

    /** Six decimals, or as many as a cell has room for. */
    private static String signed(double value) {
        return IntStream.iterate(6, decimals -> decimals >= 0, decimals -> decimals - 1)
                .mapToObj(decimals -> signOf(value) + Numbers.fixed(value, decimals))
                .filter(text -> text.length() <= MOST_SIGNS)
                .findFirst()
                .orElseGet(() -> moment(value));
    }

    /** A moment with four significant digits: means of squares are too small for decimals. */
    private static String moment(double value) {
        return signOf(value) + Numbers.significant(value, 4);
    }

    /** A plus, a space for zero, nothing for a negative number, which has its own sign. */
    private static String signOf(double value) {
        return value > 0 ? "+" : value < 0 ? "" : " ";
    }

    /** The numbers of a cell with every digit, as HTML. */
    String inFull(int row, int column) {
        return "<html><b>" + entry(row, column) + "</b> = " + Numbers.full(value(row, column)) + "<br>gradient "
                + full(gradient(row, column)) + "<br>change " + full(change(row, column))
                + (optimizer().keeps(Aspect.M) ? "<br>m " + Numbers.full(means().get(row, column)) : "")
                + (optimizer().keeps(Aspect.V)
                        ? "<br>v " + Numbers.full(squares().get(row, column))
                        : "")
                + (isFrozen(row, column) ? "<br>frozen: no update moves it" : "") + "</html>";
    }

    private static String full(@Nullable Double value) {
        return value == null ? "not computed yet" : Numbers.full(value);
    }

    /** The text of a cell to be read out. */
    String inWords(int row, int column) {
        return entry(row, column) + ": " + String.join(", ", lines(row, column))
                + FrozenEntries.words(now, quantity, row, column);
    }

    boolean isFrozen(int row, int column) {
        return FrozenEntries.contain(now, quantity, row, column);
    }

    boolean anyFrozen() {
        if (now.settings().frozen().isEmpty()) {
            return false;
        }
        for (int i = 0; i < rows(); i++) {
            for (int j = 0; j < columns(); j++) {
                if (isFrozen(i, j)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A row of a copy. */
    private record Entry(ParameterNumbers of, int row, int column) {}

    /**
     * Some matrices of one snapshot as {@code parameter,row,column,value,gradient,change}, and m and v where there are any; may
     * be written on any thread.
     */
    static Supplier<String> csv(List<ParameterNumbers> matrices) {
        // each copy reads its own numbers, since the caches of those shown belong to the event dispatch thread
        return () -> CsvContent.of(
                        columns(matrices.get(0).optimizer()),
                        matrices.stream()
                                .map(shown -> new ParameterNumbers(shown.quantity, shown.now))
                                .flatMap(ParameterNumbers::entries))
                .text();
    }

    private static List<CsvColumn<Entry>> columns(Optimizer optimizer) {
        List<CsvColumn<Entry>> columns = new ArrayList<>();
        columns.add(new CsvColumn<>("parameter", entry -> entry.of.name()));
        columns.add(new CsvColumn<>("row", entry -> entry.row + 1));
        columns.add(new CsvColumn<>("column", entry -> entry.column + 1));
        columns.add(new CsvColumn<>("value", entry -> entry.of.value(entry.row, entry.column)));
        columns.add(new CsvColumn<>("gradient", entry -> entry.of.gradient(entry.row, entry.column)));
        columns.add(new CsvColumn<>("change", entry -> entry.of.change(entry.row, entry.column)));
        if (optimizer.keeps(Aspect.M)) {
            columns.add(new CsvColumn<>("m", entry -> entry.of.means().get(entry.row, entry.column)));
        }
        if (optimizer.keeps(Aspect.V)) {
            columns.add(new CsvColumn<>("v", entry -> entry.of.squares().get(entry.row, entry.column)));
        }
        return columns;
    }

    private Stream<Entry> entries() {
        return IntStream.range(0, rows() * columns())
                .mapToObj(place -> new Entry(this, place / columns(), place % columns()));
    }
}
