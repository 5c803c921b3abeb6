package org.backstep.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backstep.activation.Activation;
import org.backstep.command.Notebook;
import org.backstep.command.UseNetwork;
import org.backstep.data.CsvReader;
import org.backstep.data.CsvSource;
import org.backstep.data.CsvTable;
import org.backstep.data.DataSource;
import org.backstep.data.Digits;
import org.backstep.data.PictureFolder;
import org.backstep.data.Spiral;
import org.backstep.network.Network;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.State;
import org.backstep.training.Experiment;
import org.backstep.training.Setting;
import org.backstep.training.SettingList;
import org.backstep.training.Settings;
import org.backstep.training.optimizer.Optimizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that decide a run; every default is the notebook's. */
final class RunOptions {
    private static final String SPIRAL = "spiral";
    private static final String LAYERS = "2-1-2";
    private static final String SIGMOID = "sigmoid";
    private static final String DIGITS = "digits";

    @Option(
            names = "--data",
            paramLabel = "spiral|digits|FILE.csv",
            defaultValue = SPIRAL,
            description =
                    "The data: the notebook's spiral, handwritten digits, a CSV file with a sample a row, or a folder of PNG"
                            + " pictures of one size (${DEFAULT-VALUE}).")
    private String data = SPIRAL;

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = "Points of the spiral (" + Notebook.SAMPLES + "), or the first so many digits (all).")
    private @Nullable Integer samples;

    @Option(names = "--noise", paramLabel = "S", description = "Noise of the spiral (" + Notebook.NOISE + ").")
    private @Nullable Double noise;

    @Option(names = "--only", paramLabel = "0,1", description = "The digits that are used (all).")
    private @Nullable String only;

    @Mixin
    private TableOptions table = new TableOptions();

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "" + Notebook.SEED,
            description = "Seed of the noise and the weights, 0 to 2147483647 (${DEFAULT-VALUE}).")
    private int seed = Notebook.SEED;

    @Option(
            names = "--layers",
            paramLabel = LAYERS,
            description = "Layer sizes; the first and the last are the number of features (" + LAYERS + ").")
    private @Nullable String layers;

    @Option(
            names = "--activation",
            paramLabel = "NAME[,NAME...]",
            description = "sigmoid, relu, tanh or linear; one for all layers or one a layer (" + SIGMOID + ").")
    private @Nullable String activation;

    @Option(
            names = "--network",
            paramLabel = "\"2, dense 8 tanh, ...\"",
            description = "The network as in the command network, instead of --layers and --activation.")
    private @Nullable String network;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec mixee;

    private final Map<Setting, OptionSpec> settings = new LinkedHashMap<>();
    private final OptionSpec epochs = OptionSpec.builder("--epochs")
            .paramLabel("E")
            .type(int.class)
            .defaultValue("" + State.NOTEBOOK_GOAL)
            .description("How many epochs to train (${DEFAULT-VALUE}).")
            .build();

    /** Adds an option for every setting that has one. */
    @Spec
    void addSettings(CommandSpec spec) {
        for (Setting setting : SettingList.ALL) {
            setting.option().ifPresent(option -> {
                OptionSpec added = OptionSpec.builder("--" + setting.optionName())
                        .paramLabel(option.label())
                        .type(typeOf(setting))
                        .description(option.help())
                        .build();
                settings.put(setting, added);
                spec.addOption(added);
            });
        }
        spec.addOption(epochs);
    }

    private static Class<?> typeOf(Setting setting) {
        return setting.number()
                .<Class<?>>map(number -> number.whole().isPresent() ? Integer.class : Double.class)
                .orElse(String.class);
    }

    /** How many epochs; at least 1. */
    int epochs() {
        int count = epochs.getValue();
        if (count < 1 || count > Session.LAST_EPOCH) {
            throw new UserError("--epochs must be a whole number from 1 to " + Session.LAST_EPOCH + ", not " + count);
        }
        return count;
    }

    /** The experiment that the options describe. */
    Experiment experiment() {
        if (seed < 0) {
            throw new UserError("--seed must be a whole number from 0 to 2147483647, not " + seed);
        }
        Network network = network();
        DataSource source = source();
        if (source instanceof CsvSource file) {
            table.refuseTrouble(file, network, mixee == null ? "train" : mixee.name());
        }
        int features = source.inputs();
        if (features != network.inputs()) {
            String words = source instanceof Spiral ? "the spiral" : source instanceof Digits ? "a digit" : data;
            throw new UserError("the layers " + network.sizesText() + " do not fit " + words + ", which has " + features
                    + (features == 1 ? " feature" : " features") + "; use for example --layers " + features + "-1-"
                    + features);
        }
        return with(new Experiment(source, seed, network, Settings.NOTEBOOK));
    }

    private Experiment with(Experiment notebook) {
        Experiment experiment = notebook;
        for (Map.Entry<Setting, OptionSpec> option : settings.entrySet()) {
            Object value = option.getValue().getValue();
            experiment = value == null ? experiment : with(experiment, option.getKey(), value);
        }
        return experiment;
    }

    private static Experiment with(Experiment experiment, Setting setting, Object value) {
        String name = "--" + setting.optionName();
        if (value instanceof Number number) {
            if (!setting.belongsTo(experiment.settings().optimizer())) {
                throw new UserError(name + " belongs to --optimizer "
                        + setting.owners().stream().map(Optimizer::word).collect(Collectors.joining(" or ")));
            }
            return setting.with(experiment, number.doubleValue(), name + " must be ");
        }
        String word = String.valueOf(value);
        OptionValues.require(name, setting.words(), word);
        if (setting.word().equals("shuffle") && experiment.settings().batching().isWhole()) {
            throw new UserError(name + " belongs to --batch; without batches every update uses all samples");
        }
        return setting.with(experiment, word);
    }

    private DataSource source() {
        if (data.isBlank()) {
            throw new UserError("--data must be spiral, digits or the name of a CSV file; it is empty");
        }
        if (data.equals(SPIRAL)) {
            table.refuseAny(data);
            refuse("--only belongs to the digits", only);
            return new Spiral(samples == null ? Notebook.SAMPLES : samples, noise == null ? Notebook.NOISE : noise);
        }
        if (data.equals(DIGITS)) {
            table.refuseAny(data);
            refuse("--noise belongs to the spiral", noise);
            List<Integer> digits = only == null ? Digits.ALL : Digits.parse(only);
            return new Digits(samples == null ? Digits.count(digits) : samples, digits);
        }
        refuse("--samples, --noise and --only belong to the spiral and the digits", samples, noise, only);
        CsvTable read = CsvReader.read(OptionValues.path(data), data);
        if (read.pictures().isPresent()) {
            table.refuseAny(data);
            return new PictureFolder(data, read);
        }
        return new CsvSource(data, read, table.choices());
    }

    private void refuse(String words, @Nullable Object... given) {
        if (Stream.of(given).anyMatch(Objects::nonNull)) {
            throw new UserError(words + "; leave " + (given.length == 1 ? "it" : "them") + " out with --data " + data);
        }
    }

    private Network network() {
        if (network == null) {
            return Network.of(
                    Network.sizesOf(layers == null ? LAYERS : layers),
                    Activation.listOf(activation == null ? SIGMOID : activation));
        }
        if (layers != null || activation != null) {
            throw new UserError("--network says the layers and their activations; leave out "
                    + (layers != null ? "--layers" : "--activation"));
        }
        return UseNetwork.read(network, "--network");
    }
}
