package org.backstep.benchmark;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.backstep.data.CsvSource;
import org.backstep.data.CsvTable;
import org.backstep.data.Scale;
import org.backstep.data.TableChoices;
import org.backstep.data.TableOf;
import org.backstep.network.Network;
import org.backstep.training.Batching;
import org.backstep.training.Branch;
import org.backstep.training.Experiment;
import org.backstep.training.Run;
import org.backstep.training.Settings;
import org.backstep.training.Watch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Training in mini-batches, all history kept: 10 epochs of 64-32-8-32-64 and 3 of 784-128-32-128-784. The memory is handed out
 * beforehand: history fills fresh pages, and what the operating system takes for one differs tenfold between machines.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class BatchBenchmark {
    @Param({"64-32-8-32-64 sigmoid 1797 32 10", "784-128-32-128-784 relu 2000 100 3"})
    private String training;

    private Experiment experiment;
    private int epochs;
    private Run run;

    @Setup
    public void choose() {
        String[] words = training.split(" ", -1);
        Network network = Experiments.network(words[0], words[1]);
        int samples = Integer.parseInt(words[2]);
        CsvTable table = TableOf.numbers(
                IntStream.range(0, network.inputs()).mapToObj(i -> "f" + i).toList(),
                Experiments.data(network.inputs(), samples));
        Settings settings =
                Settings.NOTEBOOK.withLearningRate(0.05).with(new Batching(Integer.parseInt(words[3]), true));
        experiment =
                new Experiment(new CsvSource("random", table, TableChoices.ALL.with(Scale.NONE)), 1, network, settings);
        epochs = Integer.parseInt(words[4]);
    }

    @Setup(Level.Invocation)
    public void begin() {
        run = Run.of(experiment);
    }

    @Benchmark
    public Branch train() {
        Branch main = run.branches().get(0);
        return main.computedTo(main.endOf(epochs, run.phases()), run.phases(), Watch.NONE);
    }
}
