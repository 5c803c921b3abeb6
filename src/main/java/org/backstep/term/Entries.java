package org.backstep.term;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The entries of the arguments that an entry of an operation's value is made of: a sum of products. */
public interface Entries {
    /** No entries: the value is explained as one number. */
    Entries NONE = (row, column, first) -> List.of();

    /** The argument's entry in the same place. */
    Entries SAME = (row, column, first) -> List.of(Summand.of(new Place(0, row, column)));

    /** The product of both arguments' entries in the same place. */
    Entries BOTH = (row, column, first) -> List.of(Summand.of(new Place(0, row, column), new Place(1, row, column)));

    /** The sum of both arguments' entries in the same place. */
    Entries SUM = (row, column, first) ->
            List.of(Summand.of(new Place(0, row, column)), Summand.of(new Place(1, row, column)));

    /** The difference of both arguments' entries in the same place. */
    Entries DIFFERENCE = (row, column, first) ->
            List.of(Summand.of(new Place(0, row, column)), new Summand(true, List.of(new Place(1, row, column))));

    /** A row of the first argument times a column of the second. */
    Entries ROW_BY_COLUMN = (row, column, first) ->
            sum(first.columns(), k -> Summand.of(new Place(0, row, k), new Place(1, k, column)));

    /** The argument's entry with row and column exchanged. */
    Entries TRANSPOSED = (row, column, first) -> List.of(Summand.of(new Place(0, column, row)));

    /** The squares of the argument's rows. */
    Entries SQUARES = (row, column, first) ->
            sum(first.rows(), i -> Summand.of(new Place(0, i, column), new Place(0, i, column)));

    /**
     * The summands of the entry in a row and column, from 1.
     *
     * @param first the size of the first argument, for one sample
     */
    List<Summand> at(int row, int column, Size first);

    /** The size of an argument. */
    record Size(int rows, int columns) {
        public Size transposed() {
            return new Size(/* rows= */ columns, /* columns= */ rows);
        }
    }

    /** An entry of an argument; arguments count from 0, rows and columns from 1. */
    record Place(int argument, int row, int column) {}

    /** A product of entries, added or subtracted. */
    record Summand(boolean negative, List<Place> factors) {
        static Summand of(Place... factors) {
            return new Summand(false, List.of(factors));
        }
    }

    private static List<Summand> sum(int count, IntFunction<Summand> summand) {
        return IntStream.rangeClosed(1, count).mapToObj(summand).toList();
    }
}
