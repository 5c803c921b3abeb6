package org.backstep.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.backstep.export.Content;
import org.backstep.formula.Figures;
import org.backstep.lesson.CheckedLesson;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.notation.UserError;
import org.backstep.session.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class WorksheetTest {
    @TempDir
    private Path folder;

    private CheckedLesson lesson(String commands) throws Exception {
        Path file = folder.resolve("a.md");
        Files.writeString(file, "# A\n\n## S\n\n```backstep\n" + commands + "\n```\n");
        return Papers.checked(file);
    }

    private static Document page(CheckedLesson checked, String which) throws Exception {
        Map<String, Content> files = Worksheet.of(checked, "a");
        assertThat(files).containsOnlyKeys("a-worksheet.html", "a-key.html");
        return Papers.document(files.get("a-" + which + ".html"));
    }

    /** The boxes of a sheet are empty, and those of its key filled with numbers. */
    static void isSound(Document sheet, Document key) {
        assertThat(boxes(sheet)).isNotEmpty().containsOnly("");
        assertThat(boxes(key)).hasSameSizeAs(boxes(sheet)).allMatch(number -> number.matches("[−\\d.e+-]+"));
    }

    private static List<String> boxes(Document document) {
        return Papers.all(document, ".blank").stream()
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    void theKeyHasTheEnginesNumbersInTheOrderOfThePhases() throws Exception {
        CheckedLesson checked = lesson("select sample 137\nstep phase 2");
        Snapshot end = checked.rehearsal().orElseThrow().scenes().get(0).end();
        String pre = text(end, OfSample.preActivation(1), 0);
        String z = text(end, OfSample.activation(1), 0);
        List<String> key = boxes(page(checked, "key"));
        // W_e x, again beside b_e, z_pre; then z_pre and z
        assertThat(key.subList(0, 5)).containsExactly(pre, pre, pre, pre, z);
        assertThat(key.subList(key.size() - 4, key.size()))
                .containsExactly(
                        text(end, OfSample.preActivation(2), 0),
                        text(end, OfSample.preActivation(2), 1),
                        text(end, OfSample.activation(2), 0),
                        text(end, OfSample.activation(2), 1));
    }

    private static String text(Snapshot end, OfSample quantity, int row) {
        return new Figures(4, 4).text(quantity, end.read(quantity).get(row, 136));
    }

    @Test
    void whatIsToBeWorkedOutIsPrintedNowhereOnTheSheet() throws Exception {
        CheckedLesson checked = lesson("select sample 137\nstep phase 5");
        Document sheet = page(checked, "worksheet");
        String words = sheet.getDocumentElement().getTextContent();
        for (String number : boxes(page(checked, "key"))) {
            assertThat(words).doesNotContain(number);
        }
        assertThat(Papers.text(Worksheet.of(checked, "a").get("a-worksheet.html")))
                .doesNotContain("0.7472");
    }

    @Test
    void aSecondSceneInTheSameEpochAsksForItsOwnPhasesOnly() throws Exception {
        CheckedLesson checked =
                lesson("step phase 2\n```\n\n## T\n\n```backstep\nstep\n```\n\n## U\n\n```backstep\nshow z");
        List<String> phases = Papers.all(page(checked, "worksheet"), "h3").stream()
                .map(Element::getTextContent)
                .toList();
        assertThat(phases).containsExactly("Phase 1: encode", "Phase 2: decode", "Phase 3: loss");
    }

    @Test
    void theUpdateStepIsToBeWorkedOutToo() throws Exception {
        CheckedLesson checked = lesson("step epoch");
        Snapshot end = checked.rehearsal().orElseThrow().scenes().get(0).end();
        List<String> key = boxes(page(checked, "key"));
        Quantity bias = OfParameter.biases(1).asNew();
        assertThat(key.get(key.size() - 1))
                .isEqualTo(new Figures(4, 4).text(bias, end.read(bias).get(0, 0)));
    }

    @Test
    void aFrozenParameterIsNotSaidToMove() throws Exception {
        CheckedLesson checked = lesson("freeze b_e\nfreeze W_d[1,1]\nstep epoch");
        List<String> signs = Papers.all(page(checked, "key"), "span").stream()
                .filter(span -> span.getAttribute("class").equals("sign"))
                .map(Element::getTextContent)
                .toList();
        // W_d − η ∇W_d, one entry of it frozen, b_d − η ∇b_d, W_e − η ∇W_e, b_e
        assertThat(signs)
                .endsWith(
                        "·",
                        "=",
                        "−",
                        "=",
                        "(but [1,1] frozen)",
                        "=",
                        "·",
                        "=",
                        "−",
                        "=",
                        "·",
                        "=",
                        "−",
                        "=",
                        "(frozen)",
                        "=");
    }

    @Test
    void inAProductRowAndColumnMeet() throws Exception {
        Document sheet = page(lesson("step"), "worksheet");
        Element scheme = Papers.all(sheet, ".falk").get(0);
        List<String> cells = Papers.all(sheet, "td").stream()
                .filter(cell -> cell.getParentNode().getParentNode().getParentNode() == scheme)
                .map(cell -> cell.getAttribute("class"))
                .toList();
        assertThat(cells).containsExactly("name", "right", "left", "result");
    }

    @Test
    void wideLayersAreShortenedAndWhatThenCannotBeWorkedOutIsGiven() throws Exception {
        CheckedLesson checked =
                lesson("data spiral samples=20\nnetwork 2-8-1-8-2 tanh,tanh,tanh,sigmoid\nstep phase 2");
        Document sheet = page(checked, "worksheet");
        assertThat(sheet.getDocumentElement().getTextContent())
                .contains("⋮")
                .contains("⋯")
                .contains("Large matrices are shortened");
        assertThat(boxes(sheet)).hasSizeLessThan(30).containsOnly("");
    }

    @Test
    void anEquationOfAWideNetworkIsNotWiderThanThePage() throws Exception {
        CheckedLesson checked = lesson("network 2-4-4-2 tanh,tanh,sigmoid\nset optimizer = adam\n"
                + "freeze W_2[1,1]\nfreeze W_2[2,2]\nfreeze W_2[3,3]\nfreeze W_2[4,4]\nfreeze W_2[4,1]\nstep epoch");
        Document key = page(checked, "key");
        assertThat(Papers.all(key, "svg").stream().mapToDouble(Papers::width)).allMatch(width -> width <= Papers.PAGE);
        // what stays in one line has one matrix, and the relation is the first place to break
        assertThat(Papers.all(key, ".part")).isNotEmpty().allMatch(part -> count(part, "matrix") <= 1);
        assertThat(Papers.all(key, ".row"))
                .isNotEmpty()
                .allMatch(row -> row.getChildNodes().getLength() == 2
                        && row.getLastChild().getTextContent().startsWith("="));
    }

    private static long count(Element inside, String shape) {
        NodeList tables = inside.getElementsByTagName("table");
        return IntStream.range(0, tables.getLength())
                .filter(k -> ((Element) tables.item(k)).getAttribute("class").startsWith(shape))
                .count();
    }

    @Test
    void aLessonThatComputesNothingHasNoSheet() throws Exception {
        CheckedLesson checked = lesson("select sample 2");
        assertThatThrownBy(() -> Worksheet.of(checked, "a"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no scene computes anything");
    }
}
