package org.backstep.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.backstep.data.HeldOut;
import org.backstep.data.Spiral;
import org.backstep.layer.Rule;
import org.backstep.network.Initialisation;
import org.backstep.notation.UserError;
import org.backstep.training.Difference.Kind;
import org.backstep.training.Setting.Choice;
import org.backstep.training.Setting.Whole;
import org.backstep.training.optimizer.Optimizer;
import org.backstep.training.optimizer.Optimizers;
import org.backstep.training.optimizer.OwnNumber;

/** The list of all settings of a run; the optimisers define their own numbers. */
public final class SettingList {
    private static final String ANY_NUMBER = "a number; write one like 0.5 or 2e-3";
    private static final Whole SEEDS = new Whole(0, Integer.MAX_VALUE, "a whole number from 0 to 2147483647");
    private static final Whole POINTS = new Whole(2, Integer.MAX_VALUE, "a whole number from 2 on");
    private static final Whole BATCHES = new Whole(1, 1_000_000_000, "a whole number of samples, 1 or more");

    /** η. */
    public static final Setting LEARNING_RATE = of("learning_rate")
            .compared(e -> e.settings().learningRate(), e -> e.settings().learningRate())
            .number(change(Settings::withLearningRate))
            .swept("0.1, 1, 10", ANY_NUMBER)
            .option("RATE", "The learning rate (1.0).");

    private static final Setting DATA =
            ofRun("data").compared(Experiment::source, e -> e.source().text());

    /** The seed of the one generator that draws the data's noise first and then the weights: both change with it. */
    public static final Setting SEED = ofRun("seed")
            .compared(Experiment::seed, e -> String.valueOf(e.seed()))
            .whole(SEEDS, (e, seed) -> e.with(e.source(), seed))
            .swept("1..10", SEEDS.text());

    /** s, the standard deviation of the spiral's noise before scaling. */
    private static final Setting NOISE = ofRun("noise")
            .number((e, noise) -> e.with(new Spiral(spiral(e).samples(), noise), e.seed()))
            .swept("0, 0.1, 0.3, 1", ANY_NUMBER);

    /** N, the points of the spiral. */
    private static final Setting SAMPLES = ofRun("samples")
            .whole(POINTS, (e, points) -> e.with(new Spiral(points, spiral(e).noise()), e.seed()))
            .swept("50, 500, 5000", POINTS.text());

    /** How many samples are never trained on. */
    private static final Setting HELD_OUT = ofRun("held_out")
            .compared(Experiment::heldOut, e -> e.heldOut().text())
            .number((e, amount) -> e.with(new HeldOut(amount)))
            .swept("0, 0.1, 0.3, 100", HeldOut.ALLOWED)
            .option("SHARE|N", "Samples that are never trained on: a share below 1, or a number (0).");

    private static final Setting NETWORK =
            ofRun("network").compared(Experiment::network, e -> e.network().text());

    private static final Setting OPTIMIZER = of("optimizer")
            .compared(e -> optimizer(e), e -> optimizer(e).text())
            .choice(new Choice(
                    Optimizers.words(),
                    e -> optimizer(e).word(),
                    (e, word) -> optimizer(e).word().equals(word)
                            ? e
                            : e.with(e.settings().with(Optimizers.named(word).orElseThrow())),
                    UnaryOperator.identity()))
            .option(String.join("|", Optimizers.words()), "How parameters follow from gradients (sgd).")
            .field("Optimiser", "Optimiser", "Optimiser", e -> optimizer(e).title());

    /** The samples of an update; "all" makes one update from all of them. */
    private static final Setting BATCH = of("batch")
            .compared(e -> e.settings().batching(), e -> e.settings().batching().text())
            .choice(new Choice(List.of("all"), SettingList::batch, (e, all) -> batches(e, 0), UnaryOperator.identity()))
            .whole(BATCHES, SettingList::batches)
            .swept("all, 100, 32, 10", "a whole number from 1 on, or all")
            .option("B", "Samples of an update; all by default.")
            .field("Batch", "Batch", "How many samples make an update: all, or a number", SettingList::batch);

    private static final Setting SHUFFLE = of("shuffle")
            .choice(new Choice(
                    List.of("on", "off"),
                    SettingList::shuffle,
                    change((now, word) -> now.with(new Batching(now.batching().size(), word.equals("on")))),
                    UnaryOperator.identity()))
            .option("on|off", "Whether each epoch takes the samples of its batches in another order (on).")
            .field("Shuffle", "Shuffle", "Whether each epoch takes the samples in another order", SettingList::shuffle);

    private static final Setting FROZEN = of("frozen")
            .compared(e -> e.settings().frozen(), e -> e.settings().frozen().text());

    private static final Setting BACKPROP = of("backprop")
            .compared(e -> e.settings().rule(), e -> e.settings().rule().word())
            .choice(new Choice(
                    Arrays.stream(Rule.values()).map(Rule::word).toList(),
                    e -> e.settings().rule().word(),
                    change((now, word) -> now.with(Rule.named(word).orElseThrow())),
                    word -> Rule.named(word).orElseThrow().judged()))
            .option("RULE", "correct, or wrong on purpose: no_slope_out, no_slope, updated_weights or sum (correct).")
            .field("Backprop", "Backpropagation", "How deltas and gradients are computed", e -> e.settings()
                    .rule()
                    .judged());

    private static final Setting INIT = ofRun("init")
            .compared(Experiment::initialisation, e -> e.initialisation().text())
            .choice(new Choice(
                    Initialisation.Kind.plainWords(),
                    e -> e.initialisation().kind().word(),
                    (e, word) -> e.with(
                            new Initialisation(Initialisation.Kind.named(word).orElseThrow(), 0), e.settings()),
                    UnaryOperator.identity()))
            .option(String.join("|", Initialisation.Kind.plainWords()), "Where the weights begin (xavier).")
            .field("Weights", "Weights begin (a new run)", "Where the weights begin", e -> e.initialisation()
                    .text());

    /** All settings, in the order of forms and help. */
    public static final List<Setting> ALL = all();

    private SettingList() {}

    private static List<Setting> all() {
        List<Setting> all =
                new ArrayList<>(List.of(LEARNING_RATE, DATA, SEED, NOISE, SAMPLES, HELD_OUT, NETWORK, OPTIMIZER));
        Optimizers.ALL.stream()
                .flatMap(optimizer -> optimizer.numbers().stream())
                .filter(number -> all.stream().noneMatch(known -> known.word().equals(number.word())))
                .map(SettingList::own)
                .forEach(all::add);
        all.addAll(List.of(BATCH, SHUFFLE, FROZEN, BACKPROP, INIT));
        return List.copyOf(all);
    }

    /** The settings that meet a condition, those of every optimiser first. */
    public static List<Setting> where(Predicate<Setting> chosen) {
        return ALL.stream()
                .filter(chosen)
                .sorted(Comparator.comparing(setting -> !setting.owners().isEmpty()))
                .toList();
    }

    /** The settings that a sweep can vary. */
    public static List<Setting> swept() {
        return where(setting -> setting.sweep().isPresent());
    }

    /** The setting with a word; learning-rate is read as learning_rate. */
    public static Optional<Setting> named(String word) {
        return ALL.stream()
                .filter(setting -> setting.word().equals(word.replace('-', '_')))
                .findFirst();
    }

    /** The setting of an optimiser's own number. */
    private static Setting own(OwnNumber usual) {
        String word = usual.word();
        List<Optimizer> owners = Optimizers.ALL.stream()
                .filter(optimizer -> optimizer.number(word).isPresent())
                .toList();
        Setting own = new Setting(word, Kind.SETTING, owners)
                .number((e, number) -> e.with(e.settings()
                        .with(optimizer(e).number(word).orElseThrow().with().apply(number))))
                .field(
                        usual.symbol(),
                        usual.symbol() + ", " + usual.meaning(),
                        "A number of the optimiser",
                        e -> String.valueOf(
                                optimizer(e).number(word).orElseThrow().value()));
        return usual.offer()
                .map(offer -> own.swept(offer.example(), ANY_NUMBER)
                        .option(offer.label(), offer.help() + " (" + usual.value() + ")."))
                .orElse(own);
    }

    private static Setting of(String word) {
        return new Setting(word, Kind.SETTING, List.of());
    }

    private static Setting ofRun(String word) {
        return new Setting(word, Kind.EXPERIMENT, List.of());
    }

    private static <T> BiFunction<Experiment, T, Experiment> change(BiFunction<Settings, T, Settings> with) {
        return (e, value) -> e.with(with.apply(e.settings(), value));
    }

    private static Optimizer optimizer(Experiment of) {
        return of.settings().optimizer();
    }

    private static Experiment batches(Experiment of, int size) {
        return of.with(
                of.settings().with(new Batching(size, of.settings().batching().shuffle())));
    }

    private static String batch(Experiment of) {
        Batching batching = of.settings().batching();
        return batching.isWhole() ? "all" : String.valueOf(batching.size());
    }

    private static String shuffle(Experiment of) {
        return of.settings().batching().shuffle() ? "on" : "off";
    }

    private static Spiral spiral(Experiment base) {
        if (base.source() instanceof Spiral spiral) {
            return spiral;
        }
        throw new UserError("noise and samples belong to the spiral; with other data vary another setting");
    }
}
