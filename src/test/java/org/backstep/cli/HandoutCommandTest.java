package org.backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoutCommandTest {
    @TempDir
    private Path folder;

    private String lesson(String text) throws IOException {
        Path file = folder.resolve("a.md");
        Files.writeString(file, text);
        return file.toString();
    }

    private List<String> written() throws IOException {
        Path out = folder.resolve("out");
        if (!Files.exists(out)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Shell.Result run(String command, String lesson) {
        return Shell.run(command, lesson, "--out", folder.resolve("out").toString());
    }

    @Test
    void aHandoutAWorksheetAndAKeyAreWritten() throws IOException {
        String lesson = lesson("# A\n\n## S\n\n```backstep\nstep\n```\n");
        assertThat(run("handout", lesson).exitCode()).isZero();
        assertThat(run("worksheet", lesson).out()).contains("a-worksheet.html").contains("a-key.html");
        assertThat(written()).containsExactly("a-handout.html", "a-key.html", "a-worksheet.html");
    }

    @Test
    void aLessonThatCannotRunIsNotPutOnPaper() throws IOException {
        Shell.Result result = run("handout", lesson("# A\n\n## S\n\n```backstep\nset W_e[9,9] = 1\n```\n"));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("a.md:6:1: W_e has no entry [9,9]");
        assertThat(written()).isEmpty();
    }

    @Test
    void aFailedExpectationStandsOnThePaperAndEndsWithOne() throws IOException {
        Shell.Result result =
                run("handout", lesson("# A\n\n## S\n\n```backstep\nstep phase 3\nexpect loss = 1\n```\n"));
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("out/a-handout.html"))).contains("✗ does not hold");
    }

    @Test
    void ofSeveralLessonsOneThatCannotRunDoesNotKeepTheOthersFromPaper() throws IOException {
        String good = lesson("# A\n\n## S\n\n```backstep\nstep\n```\n");
        Path bad = Files.writeString(folder.resolve("b.md"), "# B\n\n## S\n\n```backstep\nstepp\n```\n");
        Path other = Files.writeString(folder.resolve("c.md"), "# C\n\n## S\n\n```backstep\nstep\n```\n");
        for (String command : List.of("handout", "worksheet")) {
            Shell.Result result = Shell.run(
                    command,
                    good,
                    bad.toString(),
                    "none.md",
                    other.toString(),
                    "--out",
                    folder.resolve("out").toString());
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err())
                    .contains("b.md:6:1: unknown command \"stepp\"")
                    .contains("none.md");
        }
        assertThat(written())
                .containsExactly(
                        "a-handout.html",
                        "a-key.html",
                        "a-worksheet.html",
                        "c-handout.html",
                        "c-key.html",
                        "c-worksheet.html");
    }
}
