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

class TrainCommandTest {
    @TempDir
    Path folder;

    @Test
    void printsTheNotebooksLossesAndMetrics() {
        Shell.Result result = Shell.run(
                "train",
                "--data",
                "spiral",
                "--samples",
                "500",
                "--seed",
                "42",
                "--layers",
                "2-1-2",
                "--activation",
                "sigmoid",
                "--learning-rate",
                "1.0",
                "--epochs",
                "2000");
        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines().toList())
                .contains(
                        "Data shape: (2, 500)",
                        "Epoch 200/2000, Loss: 0.072515",
                        "Epoch 400/2000, Loss: 0.070820",
                        "Epoch 600/2000, Loss: 0.068194",
                        "Epoch 800/2000, Loss: 0.063840",
                        "Epoch 1000/2000, Loss: 0.057983",
                        "Epoch 1200/2000, Loss: 0.052350",
                        "Epoch 1400/2000, Loss: 0.047691",
                        "Epoch 1600/2000, Loss: 0.043407",
                        "Epoch 1800/2000, Loss: 0.039406",
                        "Epoch 2000/2000, Loss: 0.036121",
                        "Final Loss: 0.036121",
                        "Compression Ratio: 2.0x",
                        "Mean Squared Error: 0.036107",
                        "Mean Absolute Error: 0.152370",
                        "Max Point Error: 0.479090");
    }

    @Test
    void everyDefaultIsTheNotebooks() {
        assertThat(Shell.run("train").out()).contains("Final Loss: 0.036121");
    }

    @Test
    void writesTheFourTablesAndReplacesThemWhole() throws IOException {
        Files.writeString(folder.resolve("loss.csv"), "old ".repeat(10_000));
        assertThat(Shell.run("train", "--epochs", "3", "--out", folder.toString())
                        .exitCode())
                .isZero();
        assertThat(names(folder)).containsExactly("loss.csv", "metrics.csv", "parameters.csv", "samples.csv");
        List<String> losses = Files.readAllLines(folder.resolve("loss.csv"));
        assertThat(losses).hasSize(4).first().isEqualTo("epoch,loss");
        assertThat(losses.get(1)).isEqualTo("1,0.08968103522564479");
        assertThat(Files.readAllLines(folder.resolve("parameters.csv")))
                .hasSize(8)
                .startsWith("layer,parameter,row,column,value");
        assertThat(Files.readAllLines(folder.resolve("metrics.csv"))).hasSize(5).contains("compression_ratio,2.0");
        assertThat(Files.readAllLines(folder.resolve("samples.csv")))
                .hasSize(501)
                .startsWith("sample,x_1,x_2,z_pre_1,z_1,x_hat_pre_1,x_hat_pre_2,x_hat_1,x_hat_2,sample_loss,"
                        + "delta_out_1,delta_out_2,delta_hidden_1");
    }

    @Test
    void aRunThatExplodesEndsWithOneAndItsFilesHoldTheEpochsBefore() throws IOException {
        Shell.Result result = Shell.run(
                "train",
                "--activation",
                "linear",
                "--learning-rate",
                "50",
                "--epochs",
                "500",
                "--out",
                folder.toString());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("training stopped at epoch").contains("a smaller learning rate may help");
        List<String> losses = Files.readAllLines(folder.resolve("loss.csv"));
        assertThat(losses.size()).isBetween(3, 499);
        assertThat(losses).noneMatch(line -> line.contains("NaN") || line.contains("Infinity"));
        int failed = Integer.parseInt(result.err().replaceAll("(?s).*at epoch (\\d+).*", "$1"));
        assertThat(losses).hasSize(failed).last().asString().startsWith((failed - 1) + ",");
    }

    @TestFactory
    Stream<DynamicTest> badInputIsAShortErrorThatSaysWhatWouldBeRight() throws IOException {
        Files.writeString(folder.resolve("empty.csv"), "");
        Files.writeString(folder.resolve("text.csv"), "a,b\n1,2\n3,x\n");
        Files.writeString(folder.resolve("ragged.csv"), "a,b\n1,2\n3\n");
        Files.writeString(folder.resolve("constant.csv"), "a,b\n1,2\n1,3\n");
        Files.writeString(folder.resolve("nan.csv"), "a,b\n1,2\nNaN,3\n");
        Files.writeString(folder.resolve("three.csv"), "a,b,c\n1,2,3\n2,3,5\n");
        return Stream.of(
                bad("no such file", "--data", at("missing.csv")),
                bad("is empty", "--data", at("empty.csv")),
                bad("text.csv:3:2: \"x\"", "--data", at("text.csv")),
                bad("ragged.csv:3: 2 cells expected", "--data", at("ragged.csv")),
                bad(
                        "constant.csv: 1 constant column (it has no range to be scaled by): a",
                        "--data",
                        at("constant.csv")),
                bad("1 of 2 rows incomplete, cells are missing in a (1)", "--data", at("nan.csv")),
                bad("use for example --layers 3-1-3", "--data", at("three.csv")),
                bad("use for example --layers 2-1-2", "--layers", "3-1-3"),
                bad("the first and the last size must be equal", "--layers", "2-1-3"),
                bad("at least one hidden layer", "--layers", "2-2"),
                bad("leave out --layers", "--network", "2, dense 1, dense 2", "--layers", "2-1-2"),
                bad("--network, column 4: unknown kind of layer", "--network", "2, dens 1, dense 2"),
                bad("expected layer sizes such as 2-1-2", "--layers", "2-0-2"),
                bad("there are sigmoid, relu, tanh, linear", "--activation", "sigmod"),
                bad("one for all or one for each layer", "--activation", "tanh,tanh,tanh"),
                bad("from 1 to 10000000, not 0", "--epochs", "0"),
                bad("greater than 0, not -1.0", "--learning-rate", "-1"),
                bad("'NaN' is not a number", "--learning-rate", "NaN"),
                bad("'0x1p3' is not a number", "--noise", "0x1p3"),
                bad("'3d' is not a number", "--noise", "3d"),
                bad("'0,3' is not a number; write one like 0.5", "--noise", "0,3"),
                bad("'99999999999' is not a whole number up to 2147483647", "--epochs", "99999999999"),
                bad("leave them out with --data spiral", "--scale", "none"),
                bad(
                        "--scale must be minmax or standard or none or range",
                        "--data",
                        at("three.csv"),
                        "--layers",
                        "3-1-3",
                        "--scale",
                        "x"),
                bad("--data must be spiral, digits or the name of a CSV file", "--data", ""),
                bad("do not fit a digit, which has 64 features; use for example --layers 64-1-64", "--data", "digits"),
                bad(
                        "--noise belongs to the spiral; leave it out with --data digits",
                        "--data",
                        "digits",
                        "--noise",
                        "0"),
                bad("--only belongs to the digits; leave it out with --data spiral", "--only", "0"),
                bad("there are 1797 pictures of digits", "--data", "digits", "--samples", "1798"),
                bad("only must be digits separated by commas", "--data", "digits", "--only", "ten"),
                bad("a name is needed", "--out", ""),
                bad("cannot be the name of a file here", "--data", "a\0b"),
                bad("cannot be the name of a file here", "--out", "a\0b"),
                bad("from 0 to 2147483647, not -3", "--seed", "-3"),
                bad("a spiral has 2 to 1000000 samples", "--samples", "1"),
                bad("noise", "--noise", "-0.1"),
                bad("belong to the spiral and the digits", "--data", at("three.csv"), "--samples", "5"),
                bad("2x2 is a picture of 4 pixels, but 3 columns", "--data", at("three.csv"), "--shape", "2x2"),
                bad("'abc' is not a", "--epochs", "abc"),
                bad("is a file; name a folder", "--out", at("empty.csv")),
                bad("--frobnicate", "--frobnicate"));
    }

    private DynamicTest bad(String said, String... options) {
        return DynamicTest.dynamicTest(String.join(" ", options).replace(folder.toString(), ""), () -> {
            String[] all = Stream.concat(Stream.of("train"), Stream.of(options)).toArray(String[]::new);
            Shell.Result result = Shell.run(all);
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err()).contains(said).doesNotContain("Exception").doesNotContain("\tat ");
            assertThat(result.err().lines().count()).isLessThanOrEqualTo(2);
        });
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
