package org.backstep.window.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.table.TableCellRenderer;
import org.backstep.session.ComparedRun;
import org.backstep.session.Contender;
import org.backstep.session.Snapshot;
import org.backstep.training.Difference;
import org.backstep.training.Differences.Largest;
import org.backstep.window.kit.Column;
import org.jspecify.annotations.Nullable;

/**
 * Branches and kept runs compared after one epoch: what was changed in each, and how far it is from the first one.
 *
 * @param here the epoch we are in
 * @param common the last epoch that all that are shown have computed; 0 if there is none
 */
record Comparison(List<ComparedRun> rows, int here, int common) {
    static final String SAME = "the same to all digits";
    /** The place of a column that stands behind the mse. */
    private static final int AFTER_MSE = 9;

    static final String OTHER_NETWORK = "another network";

    /** Compares all contenders after the last epoch that the chosen ones have in common. */
    static Comparison of(Snapshot now, List<Contender> all, Predicate<String> chosen) {
        int common = ComparedRun.commonEpoch(all, chosen);
        return new Comparison(
                all.stream().map(one -> ComparedRun.of(now, one, common)).toList(),
                now.position().epoch(),
                common);
    }

    List<String> names() {
        return rows.stream().map(ComparedRun::name).toList();
    }

    /**
     * The columns of the table.
     *
     * @param shown whether a branch is drawn in the chart
     * @param toggle draws it or leaves it out
     * @param names paints the names
     * @param changes paints what was changed
     * @param losses paints losses
     */
    List<Column<ComparedRun>> columns(
            Predicate<String> shown,
            Consumer<ComparedRun> toggle,
            TableCellRenderer names,
            TableCellRenderer changes,
            TableCellRenderer losses) {
        String after = common == 0 ? "" : ", epoch " + common;
        List<Column<ComparedRun>> columns = new ArrayList<>(List.of(
                Column.<ComparedRun>of("shown", Boolean.class, row -> shown.test(row.name()))
                        .named("")
                        .clicked(toggle)
                        .wide(52),
                Column.of("branch", String.class, ComparedRun::name)
                        .headed("branch or run")
                        .painted(names)
                        .wide(150),
                Column.<ComparedRun>of("changed", String.class, row -> changes(row, Difference::text))
                        .headed("other than main")
                        .written(row ->
                                row.differences().stream().map(Difference::full).collect(Collectors.joining("; ")))
                        .painted(changes)
                        .wide(225),
                Column.of("epochs", Integer.class, ComparedRun::epochs).wide(60),
                Column.ofCopies("epoch_here", row -> here),
                loss("loss_here", ComparedRun::lossHere, losses)
                        .headed("loss here")
                        .wide(84),
                Column.ofCopies("common_epoch", row -> common),
                loss("loss", ComparedRun::loss, losses).headed("loss" + after).wide(112),
                loss("mse", ComparedRun::mse, losses).headed("mse" + after).wide(112),
                Column.<ComparedRun>of(
                                "loss_minus_main", Double.class, row -> row.isMain() ? null : orNull(row.minusMain()))
                        .headed("loss − main’s")
                        .written(row -> orNull(row.minusMain()))
                        .wide(104),
                Column.<ComparedRun>of(
                                "largest_difference",
                                Double.class,
                                row -> row.same() ? null : orNull(row.largest().map(Largest::difference)))
                        .headed("largest difference")
                        .written(row -> orNull(row.largest().map(Largest::difference)))
                        .wide(122),
                Column.of("parameter", String.class, this::where)
                        .headed("of the parameter")
                        .written(row -> orNull(row.largest().map(Largest::name)))
                        .wide(150),
                Column.ofCopies("same_bits", row -> row.loss().isPresent() ? row.same() : null),
                Column.ofCopies(
                        "failed_epoch",
                        row -> orNull(
                                row.failure().map(failure -> failure.position().epoch())))));
        if (rows.stream()
                .anyMatch(row -> !row.contender().run().data().heldOut().isEmpty())) {
            columns.add(
                    AFTER_MSE,
                    loss("held_out_mse", ComparedRun::heldOutMse, losses)
                            .headed("held-out mse" + after)
                            .wide(150));
        }
        return columns;
    }

    private static Column<ComparedRun> loss(
            String name, Function<ComparedRun, Optional<Double>> of, TableCellRenderer losses) {
        return Column.<ComparedRun>of(name, Double.class, row -> orNull(of.apply(row)))
                .painted(losses);
    }

    private static @Nullable Object orNull(Optional<?> value) {
        return value.isPresent() ? value.get() : null;
    }

    private String where(ComparedRun branch) {
        if (branch.isMain() || branch.loss().isEmpty()) {
            return "";
        }
        return branch.same()
                ? SAME
                : branch.largest().map(Largest::name).orElse(isOtherNetwork(branch) ? OTHER_NETWORK : "none");
    }

    private boolean isOtherNetwork(ComparedRun branch) {
        return !branch.contender()
                .run()
                .network()
                .equals(rows.get(0).contender().run().network());
    }

    /** What was changed, with every digit, and where the branch ends if it does. */
    static String changesInFull(ComparedRun branch) {
        return changes(branch, Difference::full);
    }

    private static String changes(ComparedRun branch, Function<Difference, String> text) {
        String nothing = branch.isMain() ? "" : "nothing";
        Stream<String> changes = branch.differences().isEmpty()
                ? Stream.of(nothing)
                : branch.differences().stream().map(text);
        Stream<String> end = branch.failure().stream()
                .map(failure -> "ends at epoch " + failure.position().epoch());
        return Stream.concat(changes, end).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }
}
