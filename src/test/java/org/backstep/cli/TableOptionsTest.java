package org.backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backstep.data.TableOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are not all numbers, on the command line. */
class TableOptionsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                TableOf.LEAVES,
                "km_per_l,hp,kg\n7.6,130,1580\n6.4,?,1670\n7.7,150,1560\n7.2,140,1540\n",
                "date,rain,high,low\n2024-03-01,0.0,12.1,5.0\n2024-03-02,3.4,9.8,4.1\n",
                "5.0,3.4,1.5,a-kind\n6.1,2.9,4.7,b-kind\n6.8,3.1,5.9,c-kind\n",
                "p0,p1,p2,p3\n0,12,3,0\n0,2,16,0\n0,7,9,0\n0,0,4,0\n",
                "a;day\n1,5;24.12.2023\n3;25.12.2023\n",
                "height (cm),it's \"odd\",V\n1,x,2\n2,y,4\n3,z,1\n",
                "-height,V,h\n1,2,x\n3,1,y\n"
            })
    void theCommandThatWouldWorkWorks(String table) throws IOException {
        Files.writeString(folder.resolve("t.csv"), table);
        Shell.Result refused = train("--layers", "3-1-3", "--epochs", "2");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err().lines()).hasSize(2);
        String works = refused.err().lines().toList().get(1);
        assertThat(works).startsWith("This would work: backstep train --data ");
        List<String> words = words(works.substring("This would work: backstep ".length()));
        words.addAll(List.of("--epochs", "2"));
        Shell.Result trained = Shell.run(words.toArray(String[]::new));
        assertThat(trained.err()).isEmpty();
        assertThat(trained.exitCode()).isZero();
    }

    /** The words of a command as a shell makes them. */
    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("((?:[^\\s']|'[^']*')+)").matcher(command.replace("'\\''", "\u0001"));
        while (word.find()) {
            words.add(word.group().replace("'", "").replace('\u0001', '\''));
        }
        return words;
    }

    @Test
    void whatIsChosenIsTrainedAndWhatIsLeftOutIsSaid() throws IOException {
        Files.writeString(folder.resolve("t.csv"), TableOf.LEAVES);
        Shell.Result result = train(
                "--columns",
                "length,width",
                "--label",
                "species",
                "--missing",
                "drop",
                "--epochs",
                "2",
                "--scale",
                "standard");
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines())
                .contains(
                        "Data shape: (2, 4)",
                        "Data scaling: each feature scaled to mean 0 and standard deviation 1:"
                                + " x_1 with mean 74.00 and deviation 11.20, x_2 with mean 35.25 and deviation 7.726",
                        "Data note: 4 columns are not learnt: species (the label), site, mass, sex",
                        "Data note: 1 of 5 rows incomplete, left out");
    }

    @Test
    void oneRangeScalesPicturesWithConstantCorners() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "p0,p1,p2,p3\n0,12,3,0\n0,2,16,0\n0,7,9,0\n");
        Shell.Result result = train("--layers", "4-2-4", "--scale", "range", "0", "16", "--epochs", "2");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("every feature scaled by one range: 0 becomes 0 and 16 becomes 1");
    }

    @Test
    void choicesThatCannotBeAreExplained() throws IOException {
        Files.writeString(folder.resolve("t.csv"), TableOf.LEAVES);
        assertThat(train("--columns", "lenght").err())
                .contains("t.csv: has no column \"lenght\"; there are species, site");
        assertThat(train("--columns", "a,,b").err()).startsWith("--columns must be names with commas between");
        assertThat(train("--missing", "zero").err()).startsWith("--missing must be drop or mean, found \"zero\"");
        assertThat(train("--scale", "range", "16", "0").err()).contains("a range goes from a number to a larger one");
        assertThat(Shell.run("train", "--label", "a").err()).contains("belong to a table");
    }

    private Shell.Result train(String... options) {
        return Shell.run(Stream.concat(
                        Stream.of("train", "--data", folder.resolve("t.csv").toString()), Stream.of(options))
                .toArray(String[]::new));
    }
}
