package org.backstep.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.backstep.training.optimizer.Optimizers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumpyScriptTest {
    private static boolean numpy;

    @TempDir
    Path folder;

    private record Finished(int code, String output) {}

    @BeforeAll
    static void lookForNumpy() throws InterruptedException {
        try {
            numpy = new ProcessBuilder("python3", "-c", "import numpy")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            numpy = false;
        }
    }

    static Stream<Runs> runs() {
        return Stream.concat(
                Optimizers.ALL.stream().map(Runs::of),
                Stream.of(
                        Runs.notebook(1),
                        Runs.notebook(1200),
                        Runs.spiral(List.of(2, 5, 1, 4, 2), "tanh,relu,linear,sigmoid", 50, 3),
                        Runs.spiral("2, dense 3 tanh, pass_on, dense 2", 50, 2),
                        Runs.random(3),
                        Runs.random(7),
                        Runs.random(11),
                        Runs.random(16)));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void numpyAgreesWithTheEngine(Runs runs) throws Exception {
        assumeTrue(numpy, "python3 with numpy is not installed");
        Finished finished = run(script(runs));
        assertThat(finished.output()).endsWith("agrees with Backstep\n");
        assertThat(finished.code()).isZero();
    }

    @Test
    void numpyAgreesWithTheEngineWhereEveryTwoSettingsMeet() throws Exception {
        numpyAgreesWithTheEngine(EverySetting.byPairs());
    }

    @Tag("nightly")
    @Test
    void numpyAgreesWithTheEngineWithAnySettings() throws Exception {
        numpyAgreesWithTheEngine(EverySetting.product());
    }

    /** All scripts in one process of Python. */
    private void numpyAgreesWithTheEngine(Stream<Runs> all) throws Exception {
        assumeTrue(numpy, "python3 with numpy is not installed");
        int number = 0;
        for (Runs runs : (Iterable<Runs>) all::iterator) {
            Files.writeString(folder.resolve(number++ + ".py"), "# " + runs + "\n" + script(runs));
        }
        Finished finished = run(
                """
                import contextlib, io, pathlib, runpy
                for file in pathlib.Path(__file__).parent.glob("[0-9]*.py"):
                    printed = io.StringIO()
                    try:
                        with contextlib.redirect_stdout(printed):
                            runpy.run_path(str(file))
                        assert printed.getvalue().endswith("agrees with Backstep\\n")
                    except Exception as problem:
                        print(open(file).readline(), repr(problem))
                print("end")
                """);
        assertThat(finished.output()).isEqualTo("end\n");
    }

    @Test
    void aWrongSignIsFound() throws Exception {
        assumeTrue(numpy, "python3 with numpy is not installed");
        String wrong = script(Runs.notebook(1)).replace("delta_out = (x_hat - x)", "delta_out = (x - x_hat)");
        Finished finished = run(wrong);
        assertThat(finished.code()).isNotZero();
        assertThat(finished.output()).contains("AssertionError");
    }

    @Test
    void itPrintsTheLossAsTheNotebookDoes() throws Exception {
        assumeTrue(numpy, "python3 with numpy is not installed");
        assertThat(run(script(Runs.notebook(1))).output()).startsWith("loss = 0.089681\n");
    }

    @Test
    void theSameEpochGivesTheSameText() {
        assertThat(script(Runs.notebook(2))).isEqualTo(script(Runs.notebook(2)));
    }

    @Test
    void onlyTheFunctionsThatAreUsedAreDefined() {
        assertThat(script(Runs.notebook(1))).contains("def sigmoid(v):").doesNotContain("def relu", "def tanh");
    }

    private static String script(Runs runs) {
        return NumpyScript.of(
                runs.run(),
                runs.branch(),
                runs.branch().endOf(runs.epoch(), runs.run().phases()));
    }

    private Finished run(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("epoch.py"), script);
        Process process = new ProcessBuilder("python3", file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Finished(process.waitFor(), output);
    }
}
