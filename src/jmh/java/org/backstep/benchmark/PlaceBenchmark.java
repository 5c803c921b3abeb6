package org.backstep.benchmark;

import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.backstep.data.NumpyRandom;
import org.backstep.data.Place;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Going to any of the first 100 million words of the generator, and drawing there; less than 300 µs is wanted. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PlaceBenchmark {
    private static final int FAR = 100_000_000;

    private final NumpyRandom random = new NumpyRandom(42);
    private final Random choice = new Random(1);

    public PlaceBenchmark() {
        random.goTo(new Place(FAR, OptionalDouble.empty()));
    }

    @Benchmark
    public double anyPlace() {
        random.goTo(new Place(choice.nextInt(FAR), OptionalDouble.empty()));
        return random.nextDouble();
    }

    /** The draws of an epoch with Gaussian noise on 300 digits of 64 pixels. */
    @Benchmark
    public double theNoiseOfAnEpoch() {
        random.goTo(new Place(choice.nextInt(FAR), OptionalDouble.empty()));
        double sum = 0;
        for (int k = 0; k < 64 * 300; k++) {
            sum += random.nextGaussian();
        }
        return sum;
    }
}
