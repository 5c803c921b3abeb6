package org.backstep.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backstep.matrix.Matrix;
import org.backstep.network.Block;
import org.backstep.network.Parameters;
import org.backstep.notation.OfSample;
import org.backstep.notation.Part;
import org.backstep.session.Snapshot;
import org.backstep.training.FeatureErrors;
import org.backstep.training.Metrics;

/** Makes the CSV files of a position: losses, parameters, metrics, samples. */
public final class Tables {
    private Tables() {}

    /**
     * {@code epoch,loss}: the loss of every epoch up to the position, before its update; and {@code held_out_loss}, if
     * samples are held out.
     */
    public static Content losses(Snapshot now) {
        Matrix losses = now.losses();
        List<CsvColumn<Integer>> columns = new ArrayList<>(List.of(
                new CsvColumn<>("epoch", epoch -> epoch), new CsvColumn<>("loss", epoch -> losses.get(0, epoch - 1))));
        if (!now.data().heldOut().isEmpty()) {
            columns.add(new CsvColumn<>("held_out_loss", now.branch()::heldOutLoss));
        }
        return CsvContent.of(columns, IntStream.rangeClosed(1, losses.columns()).boxed());
    }

    /** {@code layer,parameter,row,column,value}: the newest parameters; layers, rows and columns from 1. */
    public static Content parameters(Snapshot now) {
        Parameters parameters = now.newestParameters();
        List<List<Object>> rows = new ArrayList<>();
        for (Block block : now.network().blocks()) {
            addEntries(rows, block.layer(), block.slot().letter(), parameters.of(block.quantity()));
        }
        return new CsvContent(List.of("layer", "parameter", "row", "column", "value"), rows.stream());
    }

    private static void addEntries(List<List<Object>> rows, int layer, String parameter, Matrix matrix) {
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                rows.add(List.of(layer, parameter, i + 1, j + 1, matrix.get(i, j)));
            }
        }
    }

    /** {@code quantity,value}: the metrics of §7, after the update; none at the start. */
    public static Content metrics(Snapshot now) {
        List<String> header = List.of("quantity", "value");
        if (now.position().isStart()) {
            return new CsvContent(header, Stream.empty());
        }
        Metrics metrics = now.computation().metrics();
        List<List<Object>> rows = new ArrayList<>(List.of(
                List.of("mse", metrics.mse()),
                List.of("mae", metrics.mae()),
                List.of("max_point_error", metrics.maxPointError()),
                List.of("compression_ratio", now.run().compressionRatio())));
        metrics.heldOutMse().ifPresent(mse -> rows.add(List.of("held_out_mse", mse)));
        return new CsvContent(header, rows.stream());
    }

    /**
     * {@code column,mean_error,largest_error}: the absolute errors of each column of a table in its units, after the
     * update; none at the start.
     */
    public static Content columnErrors(Snapshot now) {
        List<String> header = List.of("column", "mean_error", "largest_error");
        if (now.position().isStart()) {
            return new CsvContent(header, Stream.empty());
        }
        FeatureErrors errors = now.computation().featureErrors();
        List<String> features = now.data().features();
        return new CsvContent(
                header,
                IntStream.range(0, features.size())
                        .mapToObj(i -> List.of(
                                features.get(i),
                                errors.mean().get(i, 0),
                                errors.largest().get(i, 0))));
    }

    /** A row for each sample, with its label, whether it is held out, and every quantity of the epoch's pass; none at the start. */
    public static Content samples(Snapshot now) {
        Map<OfSample, Matrix> values = new HashMap<>();
        List<CsvColumn<Integer>> columns = new ArrayList<>(List.of(new CsvColumn<>("sample", sample -> sample)));
        now.data()
                .labels()
                .ifPresent(
                        labels -> columns.add(new CsvColumn<>("label (" + labels.name() + ")", sample -> labels.values()
                                .get(sample - 1))));
        if (!now.data().heldOut().isEmpty()) {
            columns.add(new CsvColumn<>("held_out", sample -> now.data().isHeldOut(sample - 1) ? "yes" : "no"));
        }
        for (Column column : perSample(now)) {
            Matrix matrix = values.computeIfAbsent(column.quantity(), now.computation()::valueOf);
            columns.add(new CsvColumn<>(column.name(), sample -> matrix.get(column.entry(), sample - 1)));
        }
        int samples = now.position().isStart() ? 0 : now.data().samples();
        return CsvContent.of(columns, IntStream.rangeClosed(1, samples).boxed());
    }

    /**
     * An entry of a quantity in the table of samples.
     *
     * @param name in the header
     * @param entry from 0
     * @param entries how many the quantity has
     */
    public record Column(String name, OfSample quantity, int entry, int entries) {}

    /** The columns: two layers have the document's names, hidden layers of deeper networks the general ones. */
    public static List<Column> perSample(Snapshot now) {
        int code = now.network().codeLayer();
        int last = now.network().depth();
        List<Column> columns = new ArrayList<>();
        Stream.of(
                        OfSample.INPUT,
                        OfSample.preActivation(code),
                        OfSample.activation(code),
                        OfSample.preActivation(last),
                        OfSample.activation(last),
                        OfSample.LOSS,
                        OfSample.delta(last))
                .filter(now.network()::has)
                .forEach(quantity ->
                        add(columns, now, now.names().nameOf(quantity).text(), quantity));
        if (last == 2) {
            OfSample hidden = OfSample.delta(1);
            add(columns, now, now.names().nameOf(hidden).text(), hidden);
            return columns;
        }
        for (int l = 1; l < last; l++) {
            for (Part part : now.network().layer(l).parts()) {
                OfSample quantity = new OfSample(l, part);
                add(columns, now, quantity.generalName(), quantity);
            }
        }
        return columns;
    }

    /** A sample has one loss; everything else is numbered, even where there is one entry. */
    private static void add(List<Column> columns, Snapshot now, String name, OfSample quantity) {
        if (quantity.indices() == 0) {
            columns.add(new Column(name, quantity, 0, 1));
            return;
        }
        int layer = quantity.layer();
        int entries = now.network().sizes().get(layer);
        for (int i = 0; i < entries; i++) {
            String numbered = name + "_" + (i + 1);
            boolean isFeature = layer == 0
                    || quantity.equals(OfSample.activation(now.network().depth()));
            columns.add(new Column(
                    isFeature ? now.data().title(i).replaceFirst("x_\\d+", numbered) : numbered, quantity, i, entries));
        }
    }
}
