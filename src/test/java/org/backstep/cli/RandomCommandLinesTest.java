package org.backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random command lines, most of them wrong: each is answered in words for a user. */
class RandomCommandLinesTest {
    private static final List<String> COMMANDS =
            List.of("open", "replay", "check", "handout", "worksheet", "train", "sweep", "export", "trian", "");
    private static final List<String> OPTIONS = List.of(
            "--data",
            "--samples",
            "--noise",
            "--scale",
            "--seed",
            "--layers",
            "--activation",
            "--network",
            "--learning-rate",
            "--optimizer",
            "--momentum",
            "--beta1",
            "--batch",
            "--shuffle",
            "--init",
            "--epoch",
            "--lesson",
            "--out",
            "--vary",
            "--chart",
            "--debugg",
            "--help",
            "--version");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "1",
            "3",
            "-1",
            "1.5",
            "1e308",
            "1e-400",
            "NaN",
            "Infinity",
            "2147483648",
            "0x1p3",
            "3d",
            "spiral",
            "minmax",
            "none",
            "2-1-2",
            "2, dense 1, dense 2",
            "2, dens 1, ",
            "2-3-2",
            "2",
            "2-0-2",
            "2--2",
            "relu",
            "relu,tanh",
            "sigmoid,,",
            "adam",
            "momentum",
            "seed=1..2",
            "seed=2..1",
            "learning-rate=",
            "=",
            "seed",
            "svg",
            "gif",
            "figure",
            "loss",
            "numpy",
            "a\u202eb",
            "a\u001b[31mb",
            "../x",
            "é",
            "=1+1",
            "%s",
            "${x}",
            "{}",
            "@",
            "-",
            "--");

    @TempDir
    Path folder;

    private Random random = new Random();

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        for (String text : List.of(
                "a,b\n1,2\n2,1\n",
                "a,b\n1,x\n",
                "",
                "# T\n\n## S\n\n```backstep\nstep epoch 2\nexpect epoch = 2\n```\n",
                "# T\n\n## S $\\Bra$\n\n```backstep\nstepp\nplay until loss < 0 limit=2\nexpect loss > \n```\n",
                "\u0000\u0001")) {
            String ending = text.startsWith("#") ? ".md" : ".csv";
            Path file = Files.writeString(folder.resolve("file" + files.size() + ending), text);
            files.add(file.toString());
        }
        Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("nowhere"));
        files.addAll(List.of(folder.toString(), folder.resolve("link.csv").toString(), folder + "/none.md"));
        for (String name : List.of("out.png", "out.svg", "out.csv", "out.py", "sub/out.csv", "out")) {
            files.add(folder.resolve("out").resolve(name).toString());
        }
        return files;
    }

    private void walk(long seed, int lines) throws IOException {
        random = new Random(seed);
        List<String> files = files();
        for (int line = 0; line < lines; line++) {
            List<String> typed = new ArrayList<>();
            String command = one(COMMANDS);
            typed.add(command);
            if (command.equals("export") && random.nextInt(4) > 0) {
                typed.add(one(List.of("figure", "loss", "parameters", "metrics", "samples", "numpy")));
                typed.add(one(files));
            }
            if (List.of("train", "sweep", "export").contains(command)) {
                typed.addAll(List.of("--epochs", one(List.of("1", "2", "3", "0", "x"))));
            }
            for (int k = random.nextInt(4); k > 0; k--) {
                if (random.nextInt(3) > 0) {
                    typed.add(one(OPTIONS));
                }
                boolean folders = typed.get(typed.size() - 1).equals("--out"); // nothing is written elsewhere
                typed.add(folders || random.nextBoolean() ? one(files) : one(VALUES));
            }
            Shell.Result result = Shell.run(typed.toArray(String[]::new));
            String as = "seed " + seed + ", line " + line + ": " + typed;
            assertThat(result.exitCode()).as(as).isBetween(0, 2);
            assertThat(result.out() + result.err())
                    .as(as)
                    .isNotBlank()
                    .doesNotContainPattern(
                            "Exception|java\\.|org\\.backstep|cannot be cast|Cannot invoke|\tat |in Backstep itself")
                    .doesNotContainPattern("\\bnull\\b|[\\p{Cc}&&[^\n\t]]|[\u202a-\u202e\u2066-\u2069]");
        }
    }

    @Test
    void everyLineIsAnsweredInWordsForAUser() throws IOException {
        walk(1, 200);
    }

    @Test
    @Tag("nightly")
    void threeThousandMoreAre() throws IOException {
        walk(2, 3000);
    }
}
