package org.backstep.benchmark;

import java.util.concurrent.TimeUnit;
import org.backstep.command.Notebook;
import org.backstep.training.Branch;
import org.backstep.training.Position;
import org.backstep.training.Run;
import org.backstep.training.Watch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The notebook's 2000 epochs with all history. On a machine that others use as well the smallest
 * sample tells most.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NotebookBenchmark {
    private Run run;

    @Setup(Level.Invocation)
    public void begin() {
        run = Run.of(Notebook.experiment());
    }

    @Benchmark
    public Branch epochs2000WithAllHistory() {
        return run.branches().get(0).computedTo(new Position(2000, run.phases().count()), run.phases(), Watch.NONE);
    }
}
