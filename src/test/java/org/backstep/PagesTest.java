package org.backstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backstep.command.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README and the pages of src/docs say what is so. */
class PagesTest {
    private static final Path README = Path.of("README.md");
    private static final Path DOCS = Path.of("src/docs");
    private static final Path HOUSE = DOCS.resolve("house.md");
    private static final Path MAIN = Path.of("src/main/java/org/backstep");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(DOCS)) {
            return Stream.concat(Stream.of(README), files.filter(file -> file.toString()
                            .endsWith(".md")))
                    .toList();
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code in the first cells of a table that begins with a header. */
    private static List<String> firstCells(Path page, String header) {
        String text = read(page);
        return text.substring(text.indexOf("| " + header + " |"))
                .lines()
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .flatMap(line -> codeIn(line.split(" \\| ", 2)[0]))
                .toList();
    }

    private static Stream<String> codeIn(String text) {
        return CODE.matcher(text).results().map(found -> found.group(1));
    }

    /** The names below org.backstep of all packages that hold code. */
    private static List<String> packages() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> MAIN.relativize(file.getParent()).toString().replace('/', '.'))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkAndPictureOfAPageLeadsToAFile(Path page) {
        Matcher links = LINK.matcher(read(page).replaceAll("(?ms)^```.*?^```$", ""));
        assertThat(links.results().map(link -> page.resolveSibling(link.group(1))))
                .allMatch(Files::exists);
    }

    @Test
    void everyPageCanBeReachedFromTheReadme() throws IOException {
        String text = read(README) + read(DOCS.resolve("CONTRIBUTING.md"));
        assertThat(pages().stream().filter(page -> !page.equals(README)))
                .allMatch(page -> text.contains(page.getFileName().toString()));
    }

    @Test
    void everyPackageIsInTheTableOfPackages() throws IOException {
        assertThat(firstCells(HOUSE, "package"))
                .containsExactlyInAnyOrderElementsOf(packages().stream()
                        .filter(name -> !name.startsWith("window."))
                        .toList())
                .containsSubsequence(HouseTest.STOREYS);
    }

    @Test
    void everyRoomOfTheWindowIsInTheTableOfRooms() throws IOException {
        assertThat(firstCells(HOUSE, "room of `window`"))
                .containsExactlyInAnyOrderElementsOf(packages().stream()
                        .filter(name -> name.startsWith("window."))
                        .map(name -> name.substring("window.".length()))
                        .toList())
                .containsExactlyElementsOf(HouseTest.ROOMS);
    }

    @Test
    void everyClassOfTheGlossaryExists() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            Set<String> classes = files.map(
                            file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
            assertThat(classesIn(DOCS.resolve("glossary.md")))
                    .hasSizeGreaterThan(25)
                    .isSubsetOf(classes);
        }
    }

    /** The code in the last cells of the only table. */
    private static List<String> classesIn(Path page) {
        return read(page)
                .lines()
                .filter(line -> line.startsWith("|") && line.contains("`"))
                .flatMap(line -> codeIn(line.substring(line.lastIndexOf("| "))))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .toList();
    }

    @Test
    void everyBlockOfCodeInTheHowToIsTheFileThatItNames() {
        List<MatchResult> blocks = Pattern.compile("(?ms)^<!-- (\\S+\\.java) -->\n```java\n(.*?)^```$")
                .matcher(read(DOCS.resolve("howto.md")))
                .results()
                .toList();
        assertThat(blocks).hasSize(5);
        for (MatchResult block : blocks) {
            String code = read(Path.of(block.group(1)));
            assertThat(block.group(2)).as(block.group(1)).isEqualTo(code.substring(code.indexOf("/**")));
        }
    }

    @Test
    void everyCommandInTheTableCanBeTypedAndNoneIsMissing() {
        List<String> commands = firstCells(DOCS.resolve("commands.md"), "command");
        commands.stream()
                .filter(command -> !command.startsWith("predict") && !command.endsWith("…"))
                .forEach(
                        command -> assertThat(Script.parse(command)).as(command).isNotNull());
        assertThat(commands.stream().map(command -> command.split(" ", 2)[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(Script.words());
    }
}
