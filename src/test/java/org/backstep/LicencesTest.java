package org.backstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every library inside backstep.jar keeps its licence there. Maven writes the list of runtime dependencies before the
 * tests and unpacks the licences that they carry; src/main/resources has the others.
 */
class LicencesTest {
    private static final Path CARRIED = Path.of("target/classes/META-INF/licenses");
    private static final Path ADDED = Path.of("src/main/resources/META-INF/licenses");

    /** The pictures of digits, which are data and no dependency. */
    private static final String DATA = "digits";

    @Test
    void thePicturesOfDigitsHaveTheirNotice() throws IOException {
        assertThat(Files.readString(CARRIED.resolve(DATA).resolve("NOTICE")))
                .contains("E. Alpaydin and C. Kaynak (1998)", "CC BY 4.0", "changed: header added");
    }

    @Test
    void everyRuntimeDependencyHasItsLicence() throws IOException {
        List<String> without = dependencies().stream()
                .filter(artifact -> !hasLicence(CARRIED.resolve(artifact)))
                .toList();
        assertThat(without)
                .as("dependencies that carry no licence; add its text as %s/<artifact>/LICENSE", ADDED)
                .isEmpty();
    }

    @Test
    void noLicenceIsKeptForWhatIsNoDependency() throws IOException {
        assertThat(namesIn(ADDED)).filteredOn(name -> !name.equals(DATA)).isSubsetOf(dependencies());
    }

    /** Lines such as "   org.ejml:ejml-core:jar:0.43.1:compile -- module ejml.core (auto)". */
    private static List<String> dependencies() throws IOException {
        List<String> artifacts = Files.readAllLines(Path.of("target/runtime-dependencies.txt")).stream()
                .filter(line -> line.contains(":jar:"))
                .map(line -> line.split(":", -1)[1])
                .toList();
        assertThat(artifacts).contains("ejml-core", "jfreechart", "picocli");
        return artifacts;
    }

    private static boolean hasLicence(Path folder) {
        try {
            return Files.isDirectory(folder)
                    && namesIn(folder).stream()
                            .anyMatch(name -> name.startsWith("LICENSE") || name.startsWith("COPYING"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
