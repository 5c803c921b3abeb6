package org.backstep.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backstep.export.Content;
import org.backstep.export.FigureFormat;
import org.backstep.export.OutputFolder;
import org.backstep.export.SweepFiles;
import org.backstep.notation.Numbers;
import org.backstep.notation.UserError;
import org.backstep.training.Failure;
import org.backstep.training.Metrics;
import org.backstep.training.Setting;
import org.backstep.training.SettingList;
import org.backstep.training.Sweep;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code backstep sweep}: the same run with one setting at several values, as a table and a chart. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Trains the same autoencoder with one setting at several values and compares what comes out.",
        footer = {
            "",
            "One seed draws the data's noise first and then the weights, as in the notebook: a sweep over seeds",
            "varies both. With a CSV file, or with --noise 0, the data are the same and the weights alone vary.",
            "Every run is the one that train makes with that value. Files are written when all runs are done;",
            "stopped before that (Ctrl+C), files that exist stay as they are."
        })
final class SweepCommand implements Callable<Integer> {
    private static final int VALUE_WIDTH = 14;
    private static final int NUMBER_WIDTH = 16;

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--vary",
            required = true,
            paramLabel = "NAME=VALUES",
            completionCandidates = OtherSettings.class,
            description = "The setting and its values: learning-rate=0.1,1,10 or seed=1..20; also"
                    + " ${COMPLETION-CANDIDATES}.")
    private String vary = "";

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Write sweep.csv and the chart there.")
    private @Nullable Path out;

    @Option(
            names = "--chart",
            paramLabel = "svg|png|pdf",
            defaultValue = "svg",
            description = "What the chart is written as: sweep.svg, sweep.png or sweep.pdf (${DEFAULT-VALUE}).")
    private String chart = "svg";

    /** The settings that can be varied, beside those of the example, as one phrase. */
    static final class OtherSettings implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            String words = SettingList.swept().stream()
                    .filter(setting -> !setting.equals(SettingList.LEARNING_RATE) && !setting.equals(SettingList.SEED))
                    .map(Setting::optionName)
                    .collect(Collectors.joining(", "));
            return List.of(words.replaceFirst(", (?=[^,]*$)", " and ")).iterator();
        }
    }

    SweepCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        FigureFormat format = format();
        Sweep sweep = sweep();
        OutputFolder folder = out == null ? null : OutputFolder.at(out);
        int runs = sweep.setups().size();
        terminal.print("Sweep over " + sweep.setting().optionName() + ": " + runs + (runs == 1 ? " run" : " runs")
                + " of " + sweep.epochs() + (sweep.epochs() == 1 ? " epoch" : " epochs"));
        terminal.print(line(
                sweep.setting().optionName(),
                sweep.holdsOut()
                        ? List.of("final loss", "mse", "held-out mse", "mae", "max point error")
                        : List.of("final loss", "mse", "mae", "max point error")));
        List<Sweep.Outcome> outcomes = sweep.run(new RunPrinter(sweep));
        if (folder != null) {
            Map<String, Content> files = new LinkedHashMap<>();
            files.put("sweep.csv", SweepFiles.csv(sweep, outcomes));
            files.put("sweep" + format.ending(), SweepFiles.figure(sweep, outcomes, format));
            terminal.doing("writing the table and the chart");
            folder.write(files);
        }
        return outcomes.stream().allMatch(outcome -> outcome.failure().isEmpty()) ? Program.WELL : Program.FAILED;
    }

    private FigureFormat format() {
        return Stream.of(FigureFormat.values())
                .filter(one -> one.name().equals(chart.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UserError("--chart must be svg, png or pdf, not \"" + chart + "\""));
    }

    private Sweep sweep() {
        int equals = vary.indexOf('=');
        if (equals < 0) {
            throw new UserError("--vary needs a setting and its values, such as learning-rate=0.1,1,10 or seed=1..20;"
                    + " found \"" + vary + "\"");
        }
        String word = vary.substring(0, equals).strip();
        Setting setting = SettingList.named(word)
                .filter(one -> one.sweep().isPresent())
                .orElseThrow(() -> new UserError("\"" + word + "\" cannot be varied; there are "
                        + SettingList.swept().stream().map(Setting::optionName).collect(Collectors.joining(", "))));
        if (Objects.requireNonNull(spec).commandLine().getParseResult().hasMatchedOption("--" + setting.optionName())) {
            throw new UserError("--" + setting.optionName() + " is what varies; leave it out");
        }
        return Sweep.of(options.experiment(), setting, vary.substring(equals + 1), options.epochs());
    }

    private static String line(String value, List<String> numbers) {
        StringBuilder text = new StringBuilder(padded(value, VALUE_WIDTH));
        for (String number : numbers) {
            text.append(padded(number, NUMBER_WIDTH));
        }
        return text.toString();
    }

    private static String padded(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }

    /** Prints the progress of each run, and its result. */
    private final class RunPrinter implements Sweep.Listener {
        private final Sweep sweep;
        private int run = -1;
        private Progress progress;

        RunPrinter(Sweep sweep) {
            this.sweep = sweep;
            progress = new Progress(terminal, sweep.epochs());
        }

        @Override
        public boolean goOnAfter(int now, int epoch) {
            if (now != run) {
                run = now;
                progress = new Progress(
                        terminal,
                        sweep.epochs(),
                        "run " + (run + 1) + " of " + sweep.setups().size() + " ");
            }
            return progress.goOnAfter(epoch);
        }

        @Override
        public void finished(Sweep.Outcome outcome) {
            Optional<Metrics> metrics = outcome.metrics();
            List<String> numbers =
                    new ArrayList<>(List.of(decimals(outcome.finalLoss()), decimals(metrics.map(Metrics::mse))));
            if (sweep.holdsOut()) {
                numbers.add(decimals(metrics.flatMap(Metrics::heldOutMse)));
            }
            numbers.add(decimals(metrics.map(Metrics::mae)));
            numbers.add(decimals(metrics.map(Metrics::maxPointError)));
            terminal.print(line(outcome.value(), numbers));
            outcome.failure().ifPresent(failure -> terminal.error(said(outcome, failure)));
        }

        private String said(Sweep.Outcome outcome, Failure failure) {
            return sweep.setting().optionName() + " " + outcome.value() + ": training stopped at epoch "
                    + failure.position().epoch() + ": " + failure.description();
        }

        private String decimals(Optional<Double> value) {
            return value.map(number -> Numbers.python(number, 6)).orElse("-");
        }
    }
}
