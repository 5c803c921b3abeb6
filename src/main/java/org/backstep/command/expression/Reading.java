package org.backstep.command.expression;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.backstep.matrix.Matrix;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.notation.UserError;
import org.backstep.session.Snapshot;

/**
 * A quantity read: {@code W_d[2,1]}, {@code new W_e}, {@code numeric dW_e[1,2]}, {@code was delta_hidden},
 * {@code z[1]@137}, {@code loss at epoch 1}, {@code loss in "main"}.
 *
 * @param sample from 1; the selected one if absent
 */
public record Reading(
        Prefix prefix, String name, Index index, OptionalInt sample, OptionalInt epoch, Optional<String> branch)
        implements Expression {
    /** The word before the name. */
    public enum Prefix {
        /** The epoch's own value. */
        NONE(""),
        /** The value after the epoch's update. */
        NEW("new "),
        /** The value before a {@code try}. */
        WAS("was "),
        /** The gradient as it is measured, not derived. */
        NUMERIC("numeric ");

        private final String text;

        Prefix(String text) {
            this.text = text;
        }

        /** The prefix of a word; empty for any other word. */
        static Optional<Prefix> named(String word) {
            return Stream.of(values())
                    .filter(prefix -> prefix.text.equals(word + " "))
                    .findFirst();
        }
    }

    @Override
    public Values evaluate(Scope scope) {
        Snapshot there = place(scope);
        Quantity quantity = quantity(there);
        if (!(quantity instanceof OfSample)) {
            if (sample.isPresent()) {
                throw new UserError(name + " is the same for all samples; leave out \"@" + sample.getAsInt() + "\"");
            }
            return index.isEmpty() && scope.aggregate()
                    ? Values.ofEntries(there.read(quantity))
                    : Values.scalar(number(there, quantity));
        }
        Matrix all = there.read(quantity);
        if (sample.isEmpty() && scope.aggregate()) {
            all = there.computation().trace().ofBatch(all); // what the gradients are means over
        }
        if (sample.isPresent() || !scope.aggregate()) {
            Matrix column = columnOf(there, all);
            return index.isEmpty() && scope.aggregate() ? Values.ofEntries(column) : entry(column);
        }
        return Values.ofSamples(
                index.isEmpty()
                        ? all
                        : Matrix.row(all.rowArray(index.in(name, all.rows(), 1).row() - 1)));
    }

    /** Measured gradients have the shape of those they measure: one entry is found without measuring the others. */
    private double number(Snapshot there, Quantity quantity) {
        Matrix shape = there.read(quantity.analytic());
        Index.Entry entry = index.in(name, shape.rows(), shape.columns());
        return there.read(quantity, entry.row(), entry.column());
    }

    private Values entry(Matrix matrix) {
        Index.Entry entry = index.in(name, matrix.rows(), matrix.columns());
        return Values.scalar(matrix.get(entry.row() - 1, entry.column() - 1));
    }

    private Matrix columnOf(Snapshot there, Matrix all) {
        int n = sample.orElse(there.sample());
        if (n > all.columns()) {
            throw new UserError("there is no sample " + n + "; samples go from 1 to " + all.columns());
        }
        return all.columnAt(n - 1);
    }

    /** Every entry; of the selected sample where each sample has its own. */
    public Matrix whole(Snapshot now) {
        Snapshot there = place(Scope.of(now));
        Quantity quantity = quantity(there);
        Matrix all = there.read(quantity);
        return quantity instanceof OfSample ? columnOf(there, all) : all;
    }

    /** The entry that is meant; it need not be computed yet. */
    public Index.Entry entry(Snapshot now) {
        Quantity quantity = quantity(now);
        Matrix all = now.computation().valueOf(quantity.analytic());
        return index.in(name, all.rows(), quantity instanceof OfSample ? 1 : all.columns());
    }

    /** Whether the network of a snapshot has what is meant: a smaller one may lack its layer or its entry. */
    public boolean isIn(Snapshot now) {
        try {
            if (index.isEmpty()) {
                quantity(now);
            } else {
                entry(now);
            }
            return true;
        } catch (UserError missing) {
            return false;
        }
    }

    /** The quantity that is meant in the network of a snapshot. */
    public Quantity quantity(Snapshot now) {
        Quantity quantity = Vocabulary.resolve(name, now);
        return switch (prefix) {
            case NEW ->
                quantity.renewed()
                        .orElseThrow(() -> new UserError("only weights, biases and what an optimiser remembers become"
                                + " new by the update, not " + name));
            case NUMERIC ->
                quantity.measured()
                        .orElseThrow(() -> new UserError("only gradients can be measured, not " + name
                                + "; write numeric dW_e or numeric db_e"));
            case NONE, WAS -> quantity;
        };
    }

    private Snapshot place(Scope scope) {
        Snapshot there = prefix == Prefix.WAS
                ? scope.before()
                        .orElseThrow(() -> new UserError(
                                "\"was\" can only be used in the choices of a question" + " that tries something"))
                : scope.now();
        if (branch.isPresent()) {
            return epoch.isPresent()
                    ? there.inBranchAtEpoch(branch.get(), epoch.getAsInt())
                    : there.inBranch(branch.get());
        }
        return epoch.isPresent() ? there.atEpoch(epoch.getAsInt()) : there;
    }

    /** Whether it is read at the selected sample of the epoch and branch we are in. */
    public boolean isHere() {
        return prefix != Prefix.WAS && sample.isEmpty() && epoch.isEmpty() && branch.isEmpty();
    }

    /** Whether this is a name and an index, nothing more: what can be set and selected. */
    public boolean isPlain() {
        return prefix == Prefix.NONE && sample.isEmpty() && epoch.isEmpty() && branch.isEmpty();
    }

    @Override
    public Stream<Reading> readings() {
        return Stream.of(this);
    }

    @Override
    public String text() {
        return prefix.text
                + name
                + index.text()
                + (sample.isPresent() ? "@" + sample.getAsInt() : "")
                + (epoch.isPresent() ? " at epoch " + epoch.getAsInt() : "")
                + branch.map(b -> " in \"" + b + "\"").orElse("");
    }

    @Override
    public int precedence() {
        return 4;
    }
}
