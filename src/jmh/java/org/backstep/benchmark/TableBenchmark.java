package org.backstep.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.backstep.data.CsvReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** A table of 100,000 rows and 20 columns, read as a table of numbers, and its rows read by commons-csv alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(1)
public class TableBenchmark {
    private static final int ROWS = 100_000;
    private static final int COLUMNS = 20;

    private Path file = Path.of("");

    @Setup
    public void write() throws IOException {
        Files.createDirectories(Path.of("target"));
        file = Files.createTempFile(Path.of("target"), "table", ".csv");
        SplittableRandom random = new SplittableRandom(1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int k = 0; k < COLUMNS; k++) {
                out.append(k == 0 ? "" : ",").append("column ").append(String.valueOf(k + 1));
            }
            for (int row = 0; row < ROWS; row++) {
                for (int k = 0; k < COLUMNS; k++) {
                    out.append(k == 0 ? '\n' : ',')
                            .append(String.format(Locale.ROOT, "%.4f", 100 * random.nextDouble() - 50));
                }
            }
        }
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    public Object table() {
        return CsvReader.read(file, "table.csv");
    }

    @Benchmark
    public void rowsAlone(Blackhole taken) throws IOException {
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = CSVParser.parse(reader, CSVFormat.DEFAULT)) {
            for (CSVRecord row : parser) {
                taken.consume(row.values());
            }
        }
    }
}
