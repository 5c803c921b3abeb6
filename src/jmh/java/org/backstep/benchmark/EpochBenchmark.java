package org.backstep.benchmark;

import java.util.concurrent.TimeUnit;
import org.backstep.network.Backpropagation;
import org.backstep.network.Network;
import org.backstep.network.Parameters;
import org.backstep.network.Pass;
import org.backstep.network.Trace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One epoch of networks larger than the notebook's; 64-32-8-32-64 with 1797 samples among them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EpochBenchmark {
    @Param({
        "2-1-2 sigmoid 500",
        "2-16-16-1-16-16-2 tanh 500",
        "64-32-8-32-64 sigmoid 1797",
        "784-128-32-128-784 relu 2000"
    })
    private String network;

    private Backpropagation backpropagation;
    private Parameters parameters;

    @Setup
    public void draw() {
        String[] words = network.split(" ", -1);
        Network shape = Experiments.network(words[0], words[1]);
        backpropagation = new Backpropagation(shape, Experiments.data(shape.inputs(), Integer.parseInt(words[2])));
        parameters = Experiments.parameters(shape);
    }

    @Benchmark
    public Pass training() {
        return backpropagation.pass(parameters);
    }

    @Benchmark
    public Trace looking() {
        return backpropagation.trace(parameters);
    }
}
