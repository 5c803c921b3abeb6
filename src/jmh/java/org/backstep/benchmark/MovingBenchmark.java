package org.backstep.benchmark;

import java.util.concurrent.TimeUnit;
import org.backstep.command.Notebook;
import org.backstep.matrix.Matrix;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.session.Session;
import org.backstep.training.Position;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One move at the notebook's size, and reading a quantity there; less than 1 ms is wanted. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MovingBenchmark {
    private static final Quantity DELTA = OfSample.delta(1);
    private static final int LAST = 2000;

    private final Session session = Session.of(Notebook.experiment());
    private int jump;

    @Setup
    public void train() {
        session.goTo(new Position(LAST, 7));
    }

    @Benchmark
    public Matrix anEpochForward() {
        if (session.snapshot().position().epoch() >= LAST) {
            session.goTo(new Position(1, 7));
        }
        session.moveEpochs(1);
        return session.snapshot().read(DELTA);
    }

    @Benchmark
    public Matrix anEpochBack() {
        if (session.snapshot().position().epoch() <= 1) {
            session.goTo(new Position(LAST, 7));
        }
        session.moveEpochs(-1);
        return session.snapshot().read(DELTA);
    }

    @Benchmark
    public Matrix aPhaseForwardAndBack() {
        session.goTo(new Position(1200, 5));
        session.movePhases(1);
        session.movePhases(-1);
        return session.snapshot().read(DELTA);
    }

    @Benchmark
    public Matrix aJump() {
        jump = (jump + 787) % LAST;
        session.goTo(new Position(1 + jump, 7));
        return session.snapshot().read(DELTA);
    }
}
