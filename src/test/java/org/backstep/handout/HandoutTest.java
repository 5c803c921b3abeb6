package org.backstep.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.backstep.command.Predict;
import org.backstep.lesson.CheckedLesson;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfSample;
import org.backstep.session.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HandoutTest {
    private static final String HOSTILE =
            """
            ---
            title: x
            level: </dd><script>alert(1)</script>
            lang: en"><script>
            ---

            # Title <script>alert(1)</script> "><img src=x onerror=alert(1)>

            Prose <script>alert(1)</script> and `"><img src=x onerror=alert(1)>` and $x<y$.

            <script>alert(1)</script>

            ## Scene <img src=x onerror=alert(1)> "quoted"

            [<img src=x onerror=alert(1)>](<https://example.org/"onmouseover="alert(1)>)
            and [run](run:branch%20%22%3Cscript%3E%22)

            | a<script> |
            |---|
            | <b onclick=x> |

            ![a "><script>alert(1)</script>](dot.png)

            ```html
            </code></pre><script>alert(1)</script>
            ```

            ```backstep
            step phase 3
            predict "<script>alert(1)</script> '><img src=x onerror=alert(1)>"
              try set W_d[2,1] = 0
              choice "<script>yes" when loss >= 0
              choice "'><img src=x>" when loss < 0
            predict "z?"
              answer z within 0.01
            ```
            """;

    @TempDir
    private Path folder;

    private CheckedLesson hostile() throws Exception {
        byte[] dot = java.util.Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        Files.write(folder.resolve("dot.png"), dot);
        Path file = folder.resolve("hostile.md");
        Files.writeString(file, HOSTILE);
        CheckedLesson checked = Papers.checked(file);
        assertThat(checked.text()).isEmpty();
        return checked;
    }

    @Test
    void theEquationOfAShownNumberIsTypesetInLinesOfThePage() throws Exception {
        Path file = folder.resolve("a.md");
        Files.writeString(
                file,
                """
                # A

                ## S

                ```backstep
                network 2-6-6-2
                step epoch
                show delta_1
                show dW_2
                ```
                """);
        CheckedLesson checked = Papers.checked(file);
        Snapshot end = checked.rehearsal().orElseThrow().scenes().get(0).end();
        Document page = Papers.document(Handout.of(checked));
        List<Element> equations = Papers.all(page, "svg");
        assertThat(equations).hasSize(4).allMatch(svg -> Papers.width(svg) <= Papers.PAGE);
        // six rows are ten em high; the numbers of both sides would be wider than the page in one line
        assertThat(equations.stream()
                        .map(svg ->
                                Double.parseDouble(svg.getAttribute("height").replace("em", ""))))
                .satisfiesExactly(
                        symbols -> assertThat(symbols).isLessThan(3),
                        numbers -> assertThat(numbers).isGreaterThan(15),
                        symbols -> assertThat(symbols).isLessThan(5),
                        numbers -> assertThat(numbers).isGreaterThan(15));
        assertThat(Papers.all(page, ".said").get(0).getTextContent())
                .startsWith("delta_1 =\n  "
                        + Numbers.exact(end.read(OfSample.delta(1)).get(0, 0)));
    }

    @Test
    void hostileTextIsShownAndNotCarriedOut() throws Exception {
        CheckedLesson checked = hostile();
        isSound(checked);
        String page = Papers.text(Handout.of(checked));
        assertThat(page)
                .doesNotContain("<script")
                .doesNotContain("<img src=x")
                .doesNotContain("<b onclick")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("lang=\"en\"");
        Document document = Papers.document(Handout.of(checked));
        assertThat(Papers.all(document, "h1").get(0).getTextContent()).contains("<script>alert(1)</script>");
        assertThat(Papers.all(document, "a").get(0).getAttribute("href")).startsWith("https://example.org/");
    }

    @Test
    void formulasOverTheBudgetAreMistakesWithTheirPlacesAndWordsOnPaper() throws Exception {
        Path file = folder.resolve("killers.md");
        Files.writeString(
                file,
                """
                # T $\\roman{9999}$

                ## S $\\fcscore{99999}$

                A $\\begin{array}{*{1000000}{c}}x\\end{array}$ and
                a $%s$ end.

                ```backstep
                step phase 3
                predict "Is $x%%$ so?"
                  answer loss within 1
                ```
                """
                        .formatted("\\sqrt{".repeat(500) + "x" + "}".repeat(500)));
        CheckedLesson checked = Papers.checked(file);
        assertThat(checked.mistakes().stream()
                        .map(mistake -> mistake.problem().line() + ":"
                                + mistake.problem().column() + ": "
                                + mistake.problem().message().replaceFirst(".*typeset: ", "")))
                .containsExactly(
                        "1:5: \\roman is not allowed in a lesson",
                        "3:6: \\fcscore is not allowed in a lesson",
                        "5:3: its columns {*{1000000}{c}} are more than 400 or cannot be counted",
                        "6:3: it has more than 100 levels within each other; at most 15 can be typeset",
                        "10:1: a formula has no comments; a percent sign is written \\%");
        assertThat(Papers.text(Handout.of(checked)))
                .contains(
                        "[a formula that cannot be typeset: it has more than 100 levels within each other; at most 15")
                .hasSizeLessThan(1_000_000);
    }

    @Test
    void whatIsFoundBelowAQuestionStandsOnTheLastPage() throws Exception {
        Path file = folder.resolve("b.md");
        Files.writeString(
                file,
                """
                # B

                ## S

                ```backstep
                step
                expect z > 0.1
                predict "z?"
                  answer z within 0.01
                expect z < 0.99
                show z
                ```
                """);
        Document document = Papers.document(Handout.of(Papers.checked(file)));
        String scene = Papers.all(document, "section").get(0).getTextContent();
        String last = Papers.all(document, ".answers").get(0).getTextContent();
        assertThat(scene).contains("z > 0.1").doesNotContain("z < 0.99").contains("stands with the answers");
        assertThat(last).contains("z < 0.99").contains("show z");
        // spoken for a reader who cannot see it
        assertThat(Papers.all(document, "svg"))
                .extracting(svg -> svg.getAttribute("aria-label"))
                .contains("z equals sigma of z pre");
    }

    static void isSound(CheckedLesson checked) throws Exception {
        Document document = Papers.document(Handout.of(checked));
        assertThat(Papers.all(document, "script")).isEmpty();
        for (Element element : Papers.all(document, "*")) {
            assertThat(element.getAttribute("src")).matches("(data:image/.*)?");
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName()).doesNotStartWith("on");
            }
            if (!element.getTagName().equals("a")) {
                assertThat(element.getAttribute("href")).isEmpty();
            }
        }
        Papers.all(document, "img")
                .forEach(picture -> assertThat(picture.hasAttribute("alt")).isTrue());
        Papers.all(document, "svg").forEach(formula -> assertThat(formula.getAttribute("aria-label"))
                .isNotBlank());
        headingsFollowEachOther(document);
        answersAreTheEngines(checked, document);
        assertThat(Papers.all(document, ".expectations").stream()
                        .mapToInt(list -> list.getElementsByTagName("li").getLength())
                        .sum())
                .isEqualTo(checked.rehearsal().orElseThrow().all().stream()
                        .filter(done -> done.check().isPresent())
                        .count());
    }

    private static void headingsFollowEachOther(Document document) {
        int last = 0;
        for (Element element : Papers.all(document, "*")) {
            if (element.getTagName().matches("h[1-6]")) {
                int level = element.getTagName().charAt(1) - '0';
                assertThat(level).isBetween(1, last + 1);
                last = level;
            }
        }
        assertThat(Papers.all(document, "h1")).hasSize(1);
    }

    private static void answersAreTheEngines(CheckedLesson checked, Document document) {
        List<String> engine = checked.rehearsal().orElseThrow().all().stream()
                .filter(done -> done.located().command() instanceof Predict)
                .map(done -> done.solution().orElseThrow().text((Predict)
                        done.located().command()))
                .toList();
        assertThat(Papers.all(document, ".answer").stream()
                        .map(Element::getTextContent)
                        .toList())
                .isEqualTo(engine);
        assertThat(Papers.all(document, ".question")).hasSameSizeAs(engine);
    }
}
