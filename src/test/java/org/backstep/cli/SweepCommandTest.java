package org.backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepCommandTest {
    @TempDir
    Path folder;

    private List<String> csv() throws IOException {
        return Files.readAllLines(folder.resolve("sweep.csv"));
    }

    @Test
    void aSweepOfOneValueWritesWhatTrainWrites() throws IOException {
        String at = folder.toString();
        assertThat(Shell.run("train", "--learning-rate", "3", "--epochs", "120", "--out", at)
                        .exitCode())
                .isZero();
        assertThat(Shell.run("sweep", "--vary", "learning-rate=3", "--epochs", "120", "--out", at)
                        .exitCode())
                .isZero();
        List<String> losses = Files.readAllLines(folder.resolve("loss.csv"));
        List<String> metrics = Files.readAllLines(folder.resolve("metrics.csv"));
        assertThat(csv().get(0))
                .isEqualTo(
                        "learning_rate,epochs,loss_1,loss_10,loss_100,final_loss,mse,mae,max_point_error,failed_epoch");
        assertThat(csv().get(1))
                .isEqualTo(String.join(
                        ",",
                        "3",
                        "120",
                        after(losses.get(1)),
                        after(losses.get(10)),
                        after(losses.get(100)),
                        after(losses.get(120)),
                        after(metrics.get(1)),
                        after(metrics.get(2)),
                        after(metrics.get(3)),
                        ""));
    }

    private static String after(String line) {
        return line.substring(line.indexOf(',') + 1);
    }

    @Test
    void seedsOfARangeHaveARowEachInTheTableAndInTheFile() throws IOException {
        Shell.Result result =
                Shell.run("sweep", "--vary", "seed=40..43", "--epochs", "2000", "--out", folder.toString());
        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines().toList())
                .hasSize(6)
                .startsWith("Sweep over seed: 4 runs of 2000 epochs")
                .anyMatch(line -> line.matches(" +42 +0\\.036121 +0\\.036107 +0\\.152370 +0\\.479090"));
        assertThat(csv()).hasSize(5);
        assertThat(csv().get(3)).startsWith("42,2000,0.08968103522564479,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"svg", "png", "pdf"})
    void theChartIsWrittenAsAsked(String format) throws IOException {
        String at = folder.toString();
        assertThat(Shell.run("sweep", "--vary", "noise=0, 0.3", "--epochs", "5", "--chart", format, "--out", at)
                        .exitCode())
                .isZero();
        byte[] chart = Files.readAllBytes(folder.resolve("sweep." + format));
        String beginning = new String(chart, 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(beginning)
                .isEqualTo(format.equals("svg") ? "<?xml" : format.equals("png") ? "\u0089PNG\r" : "%PDF-");
        if (format.equals("svg")) {
            assertThat(new String(chart, java.nio.charset.StandardCharsets.UTF_8))
                    .contains("<title>Loss by noise</title>")
                    .contains("viewBox=\"0 0 720 480\"");
        }
    }

    @Test
    void aRunThatExplodesIsSaidAndTheOthersGoOn() throws IOException {
        Shell.Result result = Shell.run(
                "sweep",
                "--vary",
                "learning-rate=50,0.1",
                "--activation",
                "linear",
                "--epochs",
                "500",
                "--out",
                folder.toString());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).startsWith("learning-rate 50: training stopped at epoch ");
        String failed = result.err().replaceAll("(?s).*at epoch (\\d+):.*", "$1");
        assertThat(csv().get(1)).startsWith("50,").endsWith("," + failed);
        assertThat(csv().get(2)).startsWith("0.1,500,").endsWith(",");
    }

    @Test
    void withoutAFolderNothingIsWritten() throws IOException {
        assertThat(Shell.run("sweep", "--vary", "samples=10, 20", "--epochs", "3")
                        .out())
                .contains("samples");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> badInputIsAShortErrorThatSaysWhatWouldBeRight() throws IOException {
        Files.writeString(folder.resolve("three.csv"), "a,b,c\n1,2,3\n2,3,5\n");
        String three = folder.resolve("three.csv").toString();
        return Stream.of(
                bad("Missing required option: '--vary", "--epochs", "3"),
                bad("such as learning-rate=0.1,1,10", "--vary", "seed"),
                bad(
                        "there are learning-rate, seed, noise, samples, held-out, batch, momentum, rho",
                        "--vary",
                        "speed=1,2"),
                bad("value 2 of learning-rate: 'x' is not a number", "--vary", "learning-rate=1,x"),
                bad("value 1 of seed: the range 9..1 goes backwards", "--vary", "seed=9..1"),
                bad("a value is missing", "--vary", "seed="),
                bad("--seed is what varies; leave it out", "--vary", "seed=1,2", "--seed", "3"),
                bad("--chart must be svg, png or pdf", "--vary", "seed=1", "--chart", "gif"),
                bad("from 1 to 10000000, not 0", "--vary", "seed=1", "--epochs", "0"),
                bad("belong to the spiral", "--vary", "noise=1", "--data", three, "--layers", "3-1-3"),
                bad("is a file; name a folder", "--vary", "seed=1", "--out", three));
    }

    private DynamicTest bad(String said, String... options) {
        return DynamicTest.dynamicTest(String.join(" ", options).replace(folder.toString(), ""), () -> {
            String[] all = Stream.concat(Stream.of("sweep"), Stream.of(options)).toArray(String[]::new);
            Shell.Result result = Shell.run(all);
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err()).contains(said).doesNotContain("Exception").doesNotContain("\tat ");
            assertThat(result.err().lines().count()).isLessThanOrEqualTo(2);
        });
    }
}
