package org.backstep.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.backstep.activation.Activation;
import org.backstep.data.CsvSource;
import org.backstep.data.DataSource;
import org.backstep.data.Scale;
import org.backstep.data.Spiral;
import org.backstep.data.TableChoices;
import org.backstep.data.TableOf;
import org.backstep.layer.Rule;
import org.backstep.matrix.Matrix;
import org.backstep.network.Names;
import org.backstep.network.Network;
import org.backstep.network.WrittenNetwork;
import org.backstep.term.Equation;
import org.backstep.training.Batching;
import org.backstep.training.Branch;
import org.backstep.training.Computation;
import org.backstep.training.Experiment;
import org.backstep.training.Position;
import org.backstep.training.Run;
import org.backstep.training.Settings;
import org.backstep.training.Watch;
import org.backstep.training.optimizer.Optimizer;
import org.backstep.training.optimizer.Optimizers;

/** A computed epoch to write formulas of: the notebook's, or one of a random network that its seed decides. */
record Runs(Run run, Branch branch, int epoch) {

    static Runs notebook(int epoch) {
        return of(Spiral.NOTEBOOK, Network.of(List.of(2, 1, 2), List.of(Activation.named("sigmoid"))), 1, epoch);
    }

    /** The spiral through a network of the given sizes and activations. */
    static Runs spiral(List<Integer> sizes, String activations, int samples, int epoch) {
        List<Activation> named =
                List.of(activations.split(",")).stream().map(Activation::named).toList();
        return of(new Spiral(samples, 0.3), Network.of(sizes, named), 0.5, epoch);
    }

    /** The spiral through a network of the long form. */
    static Runs spiral(String network, int samples, int epoch) {
        return of(new Spiral(samples, 0.3), WrittenNetwork.read(network), 0.5, epoch);
    }

    /** One to four hidden layers of 1 to 9 units, any activations, 1 to 12 samples of 1 to 8 features, negative ones too. */
    static Runs random(int seed) {
        Random random = new Random(seed);
        int inputs = 1 + random.nextInt(8);
        List<Integer> sizes = new ArrayList<>(List.of(inputs));
        List<Activation> activations = new ArrayList<>();
        for (int hidden = 1 + random.nextInt(4); hidden > 0; hidden--) {
            sizes.add(1 + random.nextInt(9));
            activations.add(Activation.ALL.get(random.nextInt(4)));
        }
        sizes.add(inputs);
        activations.add(Activation.ALL.get(random.nextInt(4)));
        DataSource data = table(inputs, 1 + random.nextInt(12), random);
        return of(data, Network.of(sizes, activations), settings(seed), 1 + seed % 3);
    }

    /** Every second one is the notebook's; the others have any optimiser, batches, frozen parameters and rule. */
    private static Settings settings(int seed) {
        Settings plain = Settings.NOTEBOOK.withLearningRate(0.1);
        Random random = new Random(seed);
        return seed % 2 == 0
                ? plain
                : plain.with(Optimizers.ALL.get(random.nextInt(Optimizers.ALL.size())))
                        .with(new Batching(random.nextInt(6), random.nextBoolean()))
                        .with(List.of(Rule.values()).get(random.nextInt(5)));
    }

    static DataSource table(int features, int samples, Random random) {
        double[] values = random.doubles((long) features * samples, -2, 2).toArray();
        List<String> names =
                IntStream.rangeClosed(1, features).mapToObj(i -> "f_" + i).toList();
        return new CsvSource(
                "random",
                TableOf.numbers(names, Matrix.of(features, samples, values)),
                TableChoices.ALL.with(Scale.NONE));
    }

    static Runs of(DataSource source, Network network, double rate, int epoch) {
        return of(source, network, Settings.NOTEBOOK.withLearningRate(rate), epoch);
    }

    /** A small run with an optimiser and batches, in the middle of its third epoch. */
    static Runs of(Optimizer optimizer) {
        Settings settings =
                Settings.NOTEBOOK.withLearningRate(0.1).with(optimizer).with(new Batching(5, true));
        Network network = Network.of(List.of(3, 2, 3), List.of(Activation.named("tanh")));
        return of(table(3, 12, new Random(1)), network, settings, 3);
    }

    static Runs of(DataSource source, Network network, Settings settings, int epoch) {
        return of(new Experiment(source, 42, network, settings), epoch);
    }

    static Runs of(Experiment experiment, int epoch) {
        Run fresh = Run.of(experiment);
        Branch main = fresh.branch(Run.MAIN).orElseThrow();
        Branch branch = main.computedTo(main.endOf(epoch, fresh.phases()), fresh.phases(), Watch.NONE);
        return new Runs(fresh.with(branch), branch, epoch);
    }

    /** The same, but with other settings from this epoch's first update on, up to another epoch. */
    Runs with(Settings settings, int later) {
        Position at = new Position(epoch, 1);
        Run edited = run.branchOff(branch, at, "other", branch.iteration(at).parameters(), settings);
        Branch other = edited.branch("other").orElseThrow();
        Branch computed = other.computedTo(other.endOf(later, run.phases()), run.phases(), Watch.NONE);
        return new Runs(edited.with(computed), computed, later);
    }

    Computation computation() {
        return run.compute(branch, branch.endOf(epoch, run.phases()));
    }

    Names names() {
        return run.names();
    }

    int samples() {
        return run.data().samples();
    }

    /** A sample of an epoch that is computed to its end. */
    SampleValues sample(int sample) {
        return sample(sample, run.phases().count());
    }

    /** Computed up to a phase. */
    SampleValues sample(int sample, int phase) {
        return SampleValues.at(new Position(epoch, phase), run.phases(), computation(), sample);
    }

    /** The lines of a phase, by its name. */
    List<Equation> lines(String phase) {
        return Formulas.of(computation())
                .lines(run.phases().get(run.phases().find(phase).orElseThrow()));
    }

    List<Equation> steps(String phase) {
        return Formulas.of(computation())
                .steps(run.phases().get(run.phases().find(phase).orElseThrow()));
    }

    /** All lines and all steps of all phases. */
    List<Equation> everything() {
        List<Equation> all = new ArrayList<>(Formulas.of(computation()).epoch());
        run.phases()
                .all()
                .forEach(phase -> all.addAll(Formulas.of(computation()).lines(phase)));
        return all;
    }

    @Override
    public String toString() {
        Settings settings = branch.epoch(epoch).settings();
        return run.network().sizesText() + " " + run.network().activationsText() + ", " + samples() + " samples, epoch "
                + epoch + ", " + settings.optimizer().text() + ", batch "
                + settings.batching().text() + ", frozen " + settings.frozen() + ", "
                + settings.rule().word();
    }
}
