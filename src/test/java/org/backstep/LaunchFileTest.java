package org.backstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options with which {@code java @target/backstep} starts. */
class LaunchFileTest {
    @TempDir
    Path folder;

    /** As the archive of another JDK is. */
    @Test
    void anArchiveOfClassesThatDoesNotFitIsPassedOverInSilence() throws Exception {
        Path unfit = Files.writeString(folder.resolve("unfit.jsa"), "made by another virtual machine");
        List<String> options = Files.readAllLines(Path.of("src/main/launch/backstep")).stream()
                .filter(line -> line.startsWith("-X"))
                .map(line -> line.replace("target/backstep.jsa", unfit.toString()))
                .toList();
        assertThat(options).contains("-XX:SharedArchiveFile=" + unfit);
        Process version = new ProcessBuilder(Stream.of(List.of(OtherJava.program()), options, List.of("--version"))
                        .flatMap(List::stream)
                        .toList())
                .start();
        assertThat(new String(version.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(version.waitFor()).isZero();
    }
}
