package org.backstep.window.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.backstep.export.CsvColumn.Value;
import org.backstep.export.Tables;
import org.backstep.matrix.Matrix;
import org.backstep.notation.OfSample;
import org.backstep.notation.Palette.Role;
import org.backstep.notation.Quantity;
import org.backstep.session.Snapshot;
import org.backstep.window.desk.CurrentPosition;
import org.backstep.window.kit.Column;
import org.backstep.window.kit.NumberCells;
import org.backstep.window.pictures.PictureCells;
import org.backstep.window.pictures.PixelPicture;
import org.backstep.window.pictures.SamplePicture;

/**
 * The columns of a snapshot's samples; a row is the number of a sample, from 1. A number is read from its matrix when its
 * cell is painted or written, on any thread; nothing is copied.
 */
final class SampleColumns {
    static final Column<Integer> NUMBER =
            Column.<Integer>of("sample", Integer.class, sample -> sample).wide(66);

    private final Snapshot now;
    private final Map<Quantity, Matrix> read = new ConcurrentHashMap<>();

    private SampleColumns(Snapshot now) {
        this.now = now;
    }

    /**
     * Every quantity of a sample; its label, if it has one; whether it is held out, if some are; and, if an epoch has more than one update, whether the
     * present one is made from the sample.
     *
     * @param numbers paints columns of words
     */
    static List<Column<Integer>> of(Snapshot now, NumberCells numbers) {
        SampleColumns made = new SampleColumns(now);
        List<Column<Integer>> columns = new ArrayList<>();
        columns.add(NUMBER);
        now.data()
                .labels()
                .ifPresent(labels -> columns.add(
                        Column.<Integer>of("label (" + labels.name() + ")", String.class, sample -> labels.values()
                                        .get(sample - 1))
                                .headed(labels.name())
                                .wide(96)));
        if (!now.data().heldOut().isEmpty()) {
            columns.add(Column.<Integer>of(
                            "held_out",
                            String.class,
                            sample -> now.data().isHeldOut(sample - 1) ? "yes" : NumberCells.DASH)
                    .headed("held out")
                    .painted(numbers)
                    .wide(84));
        }
        SamplePicture.of(now.data()).ifPresent(look -> {
            OfSample last = OfSample.activation(now.network().depth());
            columns.add(picture(
                    "x", Role.INPUT, "the sample", sample -> look.of(now.data().x(), sample)));
            columns.add(picture(
                    "x̂",
                    Role.OUTPUT,
                    "the sample's reconstruction",
                    sample -> now.canRead(last) ? look.of(made.read.computeIfAbsent(last, now::read), sample) : null));
        });
        Tables.perSample(now).forEach(column -> columns.add(made.column(column)));
        if (CurrentPosition.hasBatches(now)) {
            Set<Integer> members = now.computation().trace().batch().stream()
                    .flatMapToInt(batch -> Arrays.stream(batch.samples()))
                    .boxed()
                    .collect(Collectors.toSet());
            Value<Integer> member = sample -> members.contains(sample - 1) ? "yes" : NumberCells.DASH;
            columns.add(Column.of("in batch", String.class, member)
                    .named("")
                    .painted(numbers)
                    .wide(84));
        }
        return columns;
    }

    private static Column<Integer> picture(String heading, Role role, String what, Value<Integer> shown) {
        return Column.<Integer>of(heading, PixelPicture.class, shown)
                .named("")
                .coloured(role)
                .painted(new PictureCells(what + " as a picture"))
                .wide(34);
    }

    private Column<Integer> column(Tables.Column of) {
        OfSample quantity = of.quantity();
        String plain = now.names().nameOf(quantity).plain();
        return Column.<Integer>of(
                        of.name(),
                        Double.class,
                        sample -> now.canRead(quantity)
                                ? read.computeIfAbsent(quantity, now::read).get(of.entry(), sample - 1)
                                : null)
                .headed((of.entries() == 1 ? plain : plain + subscript(of.entry() + 1)) + named(of.name()))
                .coloured(Role.of(
                        quantity, now.network().codeLayer(), now.network().depth()))
                .wide(84);
    }

    /** The name of the feature, if it has one beside its place: what stands in brackets. */
    private static String named(String column) {
        int bracket = column.indexOf(" (");
        return bracket < 0 ? "" : " " + column.substring(bracket + 2, column.length() - 1);
    }

    private static String subscript(int number) {
        StringBuilder digits = new StringBuilder();
        String.valueOf(number).chars().forEach(digit -> digits.append((char) ('₀' + digit - '0')));
        return digits.toString();
    }
}
