package org.backstep.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.backstep.data.Dataset;
import org.backstep.export.Content;
import org.backstep.export.OutputFolder;
import org.backstep.export.Tables;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Numbers;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.Failure;
import org.backstep.training.FeatureErrors;
import org.backstep.training.Metrics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backstep train}: trains, prints losses and metrics as the notebook does, and writes tables. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Trains an autoencoder and prints its losses and metrics.")
final class TrainCommand implements Callable<Integer> {
    private static final String RULE = "=".repeat(40);
    private static final int PRINTED_EVERY = 200;

    private final Terminal terminal;

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write loss.csv, parameters.csv, metrics.csv, samples.csv and, of a table, errors.csv there.")
    private @Nullable Path out;

    TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int epochs = options.epochs();
        Session session = Session.of(options.experiment());
        OutputFolder folder = out == null ? null : OutputFolder.at(out);
        printData(session.snapshot());
        train(session, epochs);
        Optional<Failure> failure = session.snapshot().branch().failure();
        if (failure.isPresent()) {
            session.goToEndOf(failure.get().position().epoch() - 1);
        }
        Snapshot end = session.snapshot();
        if (!end.position().isStart()) {
            terminal.print("Final Loss: "
                    + sixDecimals(end.branch().loss(end.position().epoch())));
            terminal.print("");
            printMetrics(end);
        }
        if (folder != null) {
            terminal.doing("writing the tables");
            folder.write(tables(end));
        }
        return failure.isPresent() ? Program.FAILED : Program.WELL;
    }

    private void printData(Snapshot now) {
        Dataset data = now.data();
        Matrix x = data.x();
        terminal.print("Data shape: (" + x.rows() + ", " + x.columns() + ")");
        terminal.print("Data range: [" + Numbers.python(x.min(), 3) + ", " + Numbers.python(x.max(), 3) + "]");
        if (!data.heldOut().isEmpty()) {
            terminal.print(
                    "Held out: " + data.heldOut().size() + " of " + data.samples() + " samples, never trained on");
        }
        terminal.print("Data scaling: " + data.scaling().description());
        now.experiment().source().notes().forEach(note -> terminal.print("Data note: " + note));
    }

    private void train(Session session, int epochs) {
        terminal.print("Training Autoencoder...");
        terminal.print(RULE);
        Progress progress = new Progress(terminal, epochs);
        session.watchedBy(progress);
        Optional<String> stopped = session.goToEndOf(epochs);
        Snapshot now = session.snapshot();
        for (int epoch = PRINTED_EVERY; epoch <= now.branch().lastComputed(); epoch += PRINTED_EVERY) {
            terminal.print("Epoch " + epoch + "/" + epochs + ", Loss: "
                    + sixDecimals(now.branch().loss(epoch)));
        }
        terminal.print(RULE);
        stopped.ifPresent(terminal::error);
    }

    private void printMetrics(Snapshot end) {
        Metrics metrics = end.computation().metrics();
        terminal.print("Autoencoder Performance Metrics");
        terminal.print(RULE);
        terminal.print("Input Dimension: " + end.network().inputs());
        terminal.print("Latent Dimension: " + end.network().codeSize());
        terminal.print("Compression Ratio: " + Numbers.python(end.run().compressionRatio(), 1) + "x");
        terminal.print("");
        terminal.print("Mean Squared Error: " + sixDecimals(metrics.mse()));
        metrics.heldOutMse().ifPresent(mse -> terminal.print("Held-Out Mean Squared Error: " + sixDecimals(mse)));
        terminal.print("Mean Absolute Error: " + sixDecimals(metrics.mae()));
        terminal.print("Max Point Error: " + sixDecimals(metrics.maxPointError()));
        if (end.experiment().source().hasUnits()) {
            printErrors(end.data().features(), end.computation().featureErrors());
        }
        terminal.print(RULE);
    }

    /** The errors in the table's units. */
    private void printErrors(List<String> features, FeatureErrors errors) {
        terminal.print("");
        terminal.print("Mean and Largest Error of a Column, in Its Own Units:");
        for (int i = 0; i < features.size(); i++) {
            terminal.print("  " + features.get(i) + ": "
                    + Numbers.significant(errors.mean().get(i, 0), 4) + ", "
                    + Numbers.significant(errors.largest().get(i, 0), 4));
        }
    }

    private static Map<String, Content> tables(Snapshot end) {
        Map<String, Content> tables = new LinkedHashMap<>();
        tables.put("loss.csv", Tables.losses(end));
        tables.put("parameters.csv", Tables.parameters(end));
        tables.put("metrics.csv", Tables.metrics(end));
        tables.put("samples.csv", Tables.samples(end));
        if (end.experiment().source().hasUnits()) {
            tables.put("errors.csv", Tables.columnErrors(end));
        }
        return tables;
    }

    private static String sixDecimals(double value) {
        return Numbers.python(value, 6);
    }
}
