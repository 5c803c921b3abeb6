package org.backstep.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.backstep.command.Notebook;
import org.backstep.data.CsvReader;
import org.backstep.data.CsvSource;
import org.backstep.data.DataSource;
import org.backstep.data.Spiral;
import org.backstep.network.Activation;
import org.backstep.network.Initialisation;
import org.backstep.network.Network;
import org.backstep.network.Rule;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.State;
import org.backstep.training.Batching;
import org.backstep.training.Experiment;
import org.backstep.training.Settings;
import org.backstep.training.optimizer.Adam;
import org.backstep.training.optimizer.Descent;
import org.backstep.training.optimizer.Momentum;
import org.backstep.training.optimizer.Optimizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that decide a run; every default is the notebook's. */
final class RunOptions {
    private static final String SPIRAL = "spiral";

    @Option(
            names = "--data",
            paramLabel = "spiral|FILE.csv",
            defaultValue = SPIRAL,
            description = "The data: the notebook's spiral, or a CSV file with a sample a row (${DEFAULT-VALUE}).")
    private String data = SPIRAL;

    @Option(names = "--samples", paramLabel = "N", description = "Points of the spiral (" + Notebook.SAMPLES + ").")
    private @Nullable Integer samples;

    @Option(names = "--noise", paramLabel = "S", description = "Noise of the spiral (" + Notebook.NOISE + ").")
    private @Nullable Double noise;

    @Option(
            names = "--scale",
            paramLabel = "minmax|none",
            description = "Scale the columns of a CSV file to [0, 1], or take them as they are (minmax).")
    private @Nullable String scale;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "" + Notebook.SEED,
            description = "Seed of the noise and the weights, 0 to 2147483647 (${DEFAULT-VALUE}).")
    private int seed = Notebook.SEED;

    @Option(
            names = "--layers",
            paramLabel = "2-1-2",
            defaultValue = "2-1-2",
            description = "Layer sizes; the first and the last are the number of features (${DEFAULT-VALUE}).")
    private String layers = "2-1-2";

    @Option(
            names = "--activation",
            paramLabel = "NAME[,NAME...]",
            defaultValue = "sigmoid",
            description = "sigmoid, relu, tanh or linear; one for all layers or one a layer (${DEFAULT-VALUE}).")
    private String activation = "sigmoid";

    @Option(
            names = "--learning-rate",
            paramLabel = "RATE",
            defaultValue = "1.0",
            description = "The learning rate (${DEFAULT-VALUE}).")
    private double learningRate = 1.0;

    @Option(
            names = "--optimizer",
            paramLabel = "sgd|momentum|adam",
            defaultValue = "sgd",
            description = "How parameters follow from gradients (${DEFAULT-VALUE}).")
    private String optimizer = "sgd";

    @Option(
            names = "--momentum",
            paramLabel = "MU",
            description = "The share of its velocity that momentum keeps (0.9).")
    private @Nullable Double momentum;

    @Option(names = "--batch", paramLabel = "B", description = "Samples of an update; all by default.")
    private @Nullable Integer batch;

    @Option(
            names = "--shuffle",
            paramLabel = "on|off",
            description = "Whether each epoch takes the samples of its batches in another order (on).")
    private @Nullable String shuffle;

    @Option(
            names = "--backprop",
            paramLabel = "RULE",
            defaultValue = "correct",
            description =
                    "correct, or wrong on purpose: no_slope_out, no_slope, updated_weights or sum (${DEFAULT-VALUE}).")
    private String backprop = "correct";

    @Option(
            names = "--init",
            paramLabel = "xavier|he|zeros",
            defaultValue = "xavier",
            description = "Where the weights begin (${DEFAULT-VALUE}).")
    private String init = "xavier";

    @Option(
            names = "--epochs",
            paramLabel = "E",
            defaultValue = "" + State.NOTEBOOK_GOAL,
            description = "How many epochs to train (${DEFAULT-VALUE}).")
    private int epochs = State.NOTEBOOK_GOAL;

    /** How many epochs; at least 1. */
    int epochs() {
        if (epochs < 1 || epochs > Session.LAST_EPOCH) {
            throw new UserError("--epochs must be a whole number from 1 to " + Session.LAST_EPOCH + ", not " + epochs);
        }
        return epochs;
    }

    /** The experiment that the options describe. */
    Experiment experiment() {
        if (seed < 0) {
            throw new UserError("--seed must be a whole number from 0 to 2147483647, not " + seed);
        }
        Settings settings = Settings.NOTEBOOK
                .withLearningRate(learningRate)
                .with(optimizer())
                .with(batching())
                .with(rule());
        Network network = network();
        DataSource source = source();
        if (source instanceof CsvSource file && file.table().features().size() != network.inputs()) {
            int features = file.table().features().size();
            throw new UserError("the layers " + network.sizesText() + " do not fit " + data + ", which has " + features
                    + (features == 1 ? " feature" : " features") + "; use for example --layers " + features + "-1-"
                    + features);
        }
        if (source instanceof Spiral && network.inputs() != 2) {
            throw new UserError("the layers " + network.sizesText()
                    + " do not fit the spiral, which has 2 features; use" + " for example --layers 2-1-2");
        }
        return new Experiment(source, seed, network, initialisation(), settings);
    }

    private Optimizer optimizer() {
        if (momentum != null && !optimizer.equals("momentum")) {
            throw new UserError("--momentum belongs to --optimizer momentum");
        }
        return switch (optimizer) {
            case "sgd" -> new Descent();
            case "momentum" -> momentum == null ? Momentum.USUAL : new Momentum(momentum);
            case "adam" -> Adam.USUAL;
            default -> throw new UserError("--optimizer must be sgd, momentum or adam, not \"" + optimizer + "\"");
        };
    }

    private Rule rule() {
        return Rule.named(backprop)
                .orElseThrow(() -> new UserError("--backprop must be one of "
                        + Arrays.stream(Rule.values()).map(Rule::word).collect(Collectors.joining(", ")) + ", not \""
                        + backprop
                        + "\""));
    }

    private Batching batching() {
        if (shuffle != null && !shuffle.equals("on") && !shuffle.equals("off")) {
            throw new UserError("--shuffle must be on or off, not \"" + shuffle + "\"");
        }
        if (batch == null) {
            if (shuffle != null) {
                throw new UserError("--shuffle belongs to --batch; without batches every update uses all samples");
            }
            return Batching.WHOLE;
        }
        if (batch < 1) {
            throw new UserError("--batch must be a whole number of samples, 1 or more, not " + batch);
        }
        return new Batching(batch, !"off".equals(shuffle));
    }

    private Initialisation initialisation() {
        return Initialisation.Kind.named(init)
                .filter(kind -> !kind.hasValue())
                .map(kind -> new Initialisation(kind, 0))
                .orElseThrow(() -> new UserError("--init must be xavier, he or zeros, not \"" + init + "\""));
    }

    private DataSource source() {
        if (data.isBlank()) {
            throw new UserError("--data must be spiral or the name of a CSV file; it is empty");
        }
        if (data.equals(SPIRAL)) {
            if (scale != null) {
                throw new UserError("--scale belongs to a CSV file; leave it out with --data spiral");
            }
            return new Spiral(samples == null ? Notebook.SAMPLES : samples, noise == null ? Notebook.NOISE : noise);
        }
        if (samples != null || noise != null) {
            throw new UserError("--samples and --noise belong to the spiral; leave them out with --data " + data);
        }
        if (scale != null && !scale.equals("minmax") && !scale.equals("none")) {
            throw new UserError("--scale must be minmax or none, not \"" + scale + "\"");
        }
        return new CsvSource(data, CsvReader.read(OptionValues.path(data), data), !"none".equals(scale));
    }

    private Network network() {
        return Network.of(Network.sizesOf(layers), Activation.listOf(activation));
    }
}
