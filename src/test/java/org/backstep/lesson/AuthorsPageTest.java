package org.backstep.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backstep.activation.Activation;
import org.backstep.command.Notebook;
import org.backstep.command.Script;
import org.backstep.session.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page that teaches authors says what is so. */
class AuthorsPageTest {
    private static final Path PAGE = Path.of("lessons/README.md");
    private static final Pattern TYPED = Pattern.compile("(?ms)^````markdown\n(.*?)^````$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private String page = "";

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(PAGE);
    }

    private String typedLesson() {
        return typedLesson(page);
    }

    private static String typedLesson(String page) {
        Matcher matcher = TYPED.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    /** The first cells of a table that begins with a header. */
    private List<String> firstCells(String header) {
        String table = page.substring(page.indexOf("| " + header + " |"));
        return table.lines()
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split(" \\| ", 2)[0])
                .toList();
    }

    private static Stream<String> codeIn(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1));
    }

    @Test
    void theLessonOnThePageReplaysGreen() {
        Lesson lesson = LessonReader.read(typedLesson(), "large-steps.md");
        Report report =
                Player.play(lesson, Session.of(Notebook.experiment()), new QuietEffects(PAGE), new SilentAudience());
        assertThat(report.error()).isEmpty();
        assertThat(report.failures()).isEmpty();
        assertThat(report.outcomes()).hasSize(3);
        assertThat(lesson.about()).containsKeys("title", "minutes", "level");
    }

    @Test
    void theLessonOfTheReadmeReplaysGreen() throws IOException {
        Lesson lesson = LessonReader.read(typedLesson(Files.readString(Path.of("README.md"))), "my-lesson.md");
        Report report =
                Player.play(lesson, Session.of(Notebook.experiment()), new QuietEffects(PAGE), new SilentAudience());
        assertThat(report.allWell()).as(report.toString()).isTrue();
        assertThat(report.outcomes()).hasSize(1);
    }

    @Test
    void everyCommandInTheTableCanBeTypedAndNoneIsMissing() {
        List<String> commands =
                firstCells("command").stream().flatMap(AuthorsPageTest::codeIn).toList();
        commands.stream()
                .filter(command -> !command.startsWith("predict"))
                .forEach(
                        command -> assertThat(Script.parse(command)).as(command).isNotNull());
        Set<String> words =
                commands.stream().map(command -> command.split(" ", 2)[0]).collect(Collectors.toSet());
        assertThat(words).containsExactlyInAnyOrderElementsOf(Script.words());
    }

    @Test
    void everyQuantityOfTheNotebooksNetworkIsInTheTableAndReadableWhereItSays() {
        Session session = Session.of(Notebook.experiment());
        List<String> named =
                firstCells("quantity").stream().flatMap(AuthorsPageTest::codeIn).toList();
        assertThat(named.stream().map(name -> name.replaceAll("^(new|numeric) ", "")))
                .containsAll(session.snapshot().names().words().stream()
                        .filter(word -> !word.matches("([mv]_)?(W|b|pre|out|delta|dW|db)_[12]"))
                        .toList());
        List<String> atTheStart = List.of(
                "x",
                "W_e",
                "b_e",
                "W_d",
                "b_d",
                "epoch",
                "learning_rate",
                "compression_ratio",
                "pca_mse",
                "mean_mse",
                "check_step",
                "batch",
                "batches",
                "batch_size",
                "m_W_e",
                "m_b_e",
                "m_W_d",
                "m_b_d",
                "v_W_e",
                "v_b_e",
                "v_W_d",
                "v_b_d");
        for (String name : named) {
            String word = name.replaceAll("^(new|numeric) ", "");
            boolean readable = word.equals(name)
                    && session.snapshot()
                            .canRead(session.snapshot().names().find(word).orElseThrow());
            assertThat(readable).as(name).isEqualTo(atTheStart.contains(name));
        }
    }

    @Test
    void theSnippetsAreCommands() {
        Matcher blocks = Pattern.compile("(?ms)^```backstep\n(.*?)^```$").matcher(page.replace(typedLesson(), ""));
        List<String> snippets = blocks.results().map(block -> block.group(1)).toList();
        assertThat(snippets).hasSize(3);
        String lesson = snippets.stream()
                .map(snippet -> "```backstep\ngo start\nselect sample 1\n"
                        + (snippet.contains("hide") ? "" : "go epoch 1\n") + snippet + "```\n")
                .collect(Collectors.joining("\n", "# Snippets\n\n## All\n\n", ""));
        Report report = Player.play(
                LessonReader.read(lesson, "snippets"),
                Session.of(Notebook.experiment()),
                new QuietEffects(PAGE),
                new SilentAudience());
        assertThat(report.allWell()).as(report.toString()).isTrue();
    }

    @Test
    void everyPaneAndFunctionAndActivationAndLinkIsNamed() {
        Set<String> code = codeIn(page.replace(typedLesson(), "").replaceAll("(?m)^```.*$", ""))
                .collect(Collectors.toSet());
        assertThat(code)
                .containsAll(
                        Stream.of(Target.Pane.values()).map(Target.Pane::word).toList());
        assertThat(code)
                .containsAll(Activation.ALL.stream().map(Activation::name).toList());
        assertThat(code).contains("abs", "sum", "mean", "min", "max", "norm");
        List<String> links = firstCells("what you write").stream()
                .flatMap(AuthorsPageTest::codeIn)
                .toList();
        assertThat(links).hasSize(5);
        String lesson = "# T\n\n## One\n\n" + String.join("\n\n", links) + "\n\n## Two\n";
        assertThat(LessonReader.read(lesson, "links").scenes()).hasSize(2);
    }
}
