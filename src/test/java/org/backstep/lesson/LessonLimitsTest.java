package org.backstep.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backstep.Allocated;
import org.backstep.prose.ProseReader;
import org.backstep.typeset.FormulaBudget;
import org.backstep.typeset.HostileFormulas;
import org.backstep.typeset.Typesetter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LessonLimitsTest {
    private static final String HEAD = "# T\n\n## S\n\n";
    /** What reading a lesson may ask for, and what a letter of it may cost beyond that. */
    private static final long MOST_BYTES = 256_000_000;

    private static final long MOST_BYTES_A_LETTER = 4000;

    @BeforeAll
    static void fontsAreLoaded() {
        Typesetter.problem("x");
    }

    static Stream<Arguments> excesses() {
        return Stream.of(
                Arguments.of(
                        HEAD + "## S\n".repeat(500), "l.md:504:1: this is scene 501; at most 500 scenes are allowed"),
                Arguments.of(
                        HEAD + "```backstep\n" + "step\n".repeat(10_001) + "```",
                        "l.md:10006:1: these are more commands than a lesson can have; at most 10000 commands are allowed"),
                Arguments.of(
                        HEAD + "```backstep\n" + "export loss \"a.csv\"\n".repeat(201) + "```",
                        "l.md:206:1: these are more exports than a lesson can have; at most 200 exports are allowed"),
                Arguments.of(
                        HEAD + "```backstep\n" + "predict \"?\"\n  answer loss within 1\n".repeat(501) + "```",
                        "l.md:1006:1: these are more questions than a lesson can have; at most 500 questions are allowed"),
                Arguments.of(
                        HEAD + "```backstep\nstep epoch 999999\ngo epoch 2\n```",
                        "l.md:7:1: with this command the lesson trains up to 1000001 epochs; at most 1000000 epochs"),
                Arguments.of(
                        HEAD + "```backstep\nplay until loss < 0 limit=1000001\n```",
                        "l.md:6:1: with this command the lesson trains up to 1000001 epochs; at most 1000000 epochs"),
                Arguments.of(
                        HEAD + "|a".repeat(200) + "|\n" + "|-".repeat(200) + "|\n" + "x\n".repeat(200),
                        "l.md:5:1: with this table the lesson has 40602 cells of tables, more than the 20000"),
                Arguments.of(
                        HEAD + "x".repeat(20_001), "l.md:5:1: this paragraph has 20001 letters, more than the 20000"),
                Arguments.of(
                        HEAD + ("$" + "x".repeat(3900) + "$\n\n").repeat(130),
                        "l.md:261:1: with this formula the formulas of the lesson have 503100 signs; at most 500000"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("excesses")
    void whatIsBeyondALimitIsSaidWithItsPlace(String text, String said) {
        List<org.backstep.command.expression.Problem> problems =
                LessonReader.draft(text, "l.md").problems();
        assertThat(problems).hasSize(1);
        assertThat(ProblemText.of("l.md", text.lines().toList(), problems.get(0)))
                .startsWith(said);
    }

    @Test
    void theLessonsPageTellsTheLimits() throws IOException {
        String page = Files.readString(Path.of("lessons/README.md"));
        Map.of(
                        "scenes", LessonLimits.MOST_SCENES,
                        "commands", LessonLimits.MOST_COMMANDS,
                        "questions", LessonLimits.MOST_QUESTIONS,
                        "exports", LessonLimits.MOST_EXPORTS,
                        "epochs to train", LessonLimits.MOST_EPOCHS,
                        "signs in formulas", LessonLimits.MOST_SIGNS,
                        "levels within each other", FormulaBudget.DEEPEST,
                        "cells, ", FormulaBudget.MOST_CELLS,
                        "em of lengths", FormulaBudget.LONGEST,
                        "signs, ", FormulaBudget.MOST_SIGNS)
                .forEach((what, most) -> assertThat(page).contains(String.format(Locale.ROOT, "%,d ", most) + what));
        assertThat(page).contains(String.format(Locale.ROOT, "| a formula | %,d letters", FormulaBudget.MOST_LETTERS));
    }

    @Test
    void goingToAnEpochThatIsComputedTrainsNothing() {
        String text = HEAD + "```backstep\n" + "go epoch 900000\ngo start\n".repeat(10) + "```";
        assertThat(LessonReader.draft(text, "l.md").problems()).isEmpty();
    }

    static Stream<Arguments> longTexts() {
        return Stream.of(
                texts("front matter of entries", n -> "---\n" + "k: v\n".repeat(n / 5) + "---\n" + HEAD),
                texts(
                        "front matter of one text",
                        n -> "---\nk: |\n" + "  some words\n".repeat(n / 13) + "---\n" + HEAD),
                texts("front matter of a list", n -> "---\nk:\n" + "  - v\n".repeat(n / 6) + "---\n" + HEAD),
                texts("a heading with a gap", n -> HEAD + "## a" + " ".repeat(n) + "b"),
                texts("a heading with number signs", n -> HEAD + "## a" + " #".repeat(n / 2)),
                texts("quotations", n -> HEAD + "> x\n".repeat(n / 4)),
                texts("quotations in quotations", n -> HEAD + "> ".repeat(n / 2) + "x"),
                texts("a quotation that goes on", n -> HEAD + "> ".repeat(18) + "x\n\n".repeat(n / 3)),
                texts("lists", n -> HEAD + "- x\n".repeat(n / 4)),
                texts("lists in lists", n -> HEAD + "* ".repeat(n / 2)),
                texts("a long line", n -> HEAD + "word ".repeat(n / 5)),
                texts("brackets", n -> HEAD + ("[".repeat(1900) + "\n\n").repeat(n / 1900)),
                texts("emphasis", n -> HEAD + ("*a_b".repeat(475) + "\n\n").repeat(n / 1900)),
                texts("tags that stay open", n -> HEAD + ("<a b".repeat(475) + "\n\n").repeat(n / 1900)),
                texts("many scenes", n -> HEAD + "## S\n".repeat(n / 5)),
                texts(
                        "many questions",
                        n -> HEAD + "```backstep\n" + "predict \"?\"\n  answer loss within 1\n".repeat(n / 35)),
                texts(
                        "many choices",
                        n -> HEAD + "```backstep\npredict \"?\"\n" + "  choice \"a\" when loss > 1\n".repeat(n / 28)),
                texts("definitions of links", n -> HEAD + "[a]: b\n".repeat(n / 7)),
                texts("links", n -> HEAD + "[a](scene:1)\n\n".repeat(n / 14)),
                texts("formulas", n -> HEAD + "$x$\n\n".repeat(n / 5)),
                texts("a table", n -> HEAD + "|a|b|\n|-|-|\n" + "x\n".repeat(n / 2)));
    }

    private static Arguments texts(String what, IntFunction<String> ofLength) {
        return Arguments.of(what, ofLength);
    }

    /** Four times as much text may ask for six times as much at most; a reader that copies what it has asks for sixteen. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("longTexts")
    void readingIsLinear(String what, IntFunction<String> ofLength) {
        assertThat(read(ofLength.apply(80_000))).isLessThan(6 * Math.max(1_000_000, read(ofLength.apply(20_000))));
    }

    /** A regular expression that goes back asks for no memory; so the letters that are looked at are counted. */
    @ParameterizedTest
    @CsvSource({"'## a b',a b", "'### a ##  ',a", "'# a#',a#", "'## #',#", "'##',##", "'a # b #',a # b"})
    void aHeadingLosesTheSignsAroundIt(String line, String words) {
        assertThat(LessonReader.withoutSigns(line)).isEqualTo(words);
    }

    @Test
    void aHeadingIsLookedAtAFewTimes() {
        AtomicInteger looked = new AtomicInteger();
        String line = "## a" + " ".repeat(20_000) + "b" + "#".repeat(20_000) + " ".repeat(20_000);
        LessonReader.withoutSigns(new CharSequence() {
            @Override
            public int length() {
                return line.length();
            }

            @Override
            public char charAt(int index) {
                looked.incrementAndGet();
                return line.charAt(index);
            }

            @Override
            public CharSequence subSequence(int from, int to) {
                return line.subSequence(from, to);
            }
        });
        assertThat(looked.get()).isLessThan(3 * line.length());
    }

    private static long read(String text) {
        LessonReader.draft(text, "l.md"); // classes are loaded once
        return Allocated.by(() -> LessonReader.draft(text, "l.md"));
    }

    @Test
    void someHundredDamagedLessonsKeepToTheBudget() {
        assertThat(dear(300)).isEmpty();
    }

    @Test
    @Tag("nightly")
    void twentyThousandDamagedLessonsKeepToTheBudget() {
        assertThat(dear(20_000)).isEmpty();
    }

    private static List<Integer> dear(int count) {
        List<String> good = good();
        List<String> pieces = pieces(good);
        return IntStream.range(0, count)
                .filter(seed -> {
                    String text = damaged(seed, good, pieces);
                    return Allocated.by(() -> readAndTypeset(text))
                            > Math.min(MOST_BYTES, 20_000_000 + MOST_BYTES_A_LETTER * text.length());
                })
                .boxed()
                .toList();
    }

    private static void readAndTypeset(String text) {
        Draft draft = LessonReader.draft(text, "l.md");
        draft.lesson().ifPresent(lesson -> ProseReader.formulas(org.backstep.prose.Markdown.parse(text))
                .forEach(formula -> Typesetter.problem(formula.latex())));
    }

    /** The lessons that come along, the shorter half of each. */
    private static List<String> good() {
        try {
            List<String> good = new ArrayList<>();
            for (Path file : LessonFiles.all()) {
                String text = Files.readString(file);
                good.add(text.substring(0, Math.min(4000, text.length())));
            }
            return good;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> pieces(List<String> good) {
        List<String> pieces = new ArrayList<>(List.of(
                "---\n",
                "k: |\n",
                "'",
                "```backstep\n",
                "```\n",
                "> ",
                "- ",
                "1. ",
                "    ",
                "\t",
                "|",
                "|-|-|\n",
                "[",
                "](",
                "![",
                "<",
                "<!--",
                "&",
                "`",
                "**",
                "_",
                "$",
                "$$",
                "\\",
                "# ",
                "## ",
                "\n\n",
                "\r",
                "\u0000",
                "\uFEFF",
                "step epoch 999999\n",
                "predict \"?\"\n",
                "  choice \"a\" when loss > 1\n",
                "export loss \"a.csv\"\n"));
        good.forEach(text ->
                pieces.addAll(text.lines().limit(40).map(line -> line + "\n").toList()));
        return pieces;
    }

    private static String damaged(int seed, List<String> good, List<String> pieces) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(good.get(random.nextInt(good.size())));
        for (int damage = 1 + random.nextInt(6); damage > 0; damage--) {
            int at = random.nextInt(text.length() + 1);
            String piece = random.nextInt(4) == 0
                    ? "$" + HostileFormulas.random(random.nextInt()) + "$"
                    : pieces.get(random.nextInt(pieces.size()));
            int times = random.nextInt(3) > 0 ? 1 : 1 << random.nextInt(10);
            int most = Math.max(1, 20_000 / piece.length());
            text.replace(at, Math.min(text.length(), at + random.nextInt(40)), piece.repeat(Math.min(most, times)));
        }
        return text.toString();
    }
}
