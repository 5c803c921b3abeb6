package org.backstep.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.backstep.command.expression.Problem;
import org.backstep.prose.Markdown;
import org.backstep.prose.ProseReader;
import org.junit.jupiter.api.Test;

/** Good notes of which a sign or a line is lost, doubled or moved: what they say is read, or a mistake is named. */
class DamagedNotesTest {
    private static final int MUTATIONS = 2000;

    private static final List<String> NOTES = List.of(
            "The loss\n\n$$\nL\n= a\n- b\n+ c\n$$\n\nis small.\n",
            "So\n\n\\begin{align*}\na &= b \\\\\n- c &= d\n\\end{align*}\n\nholds.\n",
            "We know $x_1$ and $\\text{if $y > 0$}$, for $5 a piece.\n",
            "| name | value |\n|---|---|\n| $|x|$ | 1 |\n| $\\|y\\|$ | 2 |\n",
            "```math\n\\frac{a}{b}\n```\n",
            "- one $a$\n- two\n\n  $$\n  b\n  > c\n  $$\n",
            "> said $z$\n>\n> ```backstep\n> step\n> ```\n",
            "<!-- for me -->\n\nA \\(p\\) and\n\n\\[\nq\n---\nr\n\\]\n",
            "```backstep\nstep phase 1\n```\n");

    private static String notes(Random random) {
        StringBuilder text = new StringBuilder("# Notes\n\nWhat for.\n\n## One\n\n");
        for (int k = 0; k < 4; k++) {
            text.append(NOTES.get(random.nextInt(NOTES.size()))).append("\n");
        }
        return text.toString();
    }

    private static String damaged(Random random) {
        List<String> lines = new ArrayList<>(notes(random).lines().toList());
        int at = 6 + random.nextInt(lines.size() - 6);
        String line = lines.get(at);
        int letter = line.isEmpty() ? 0 : random.nextInt(line.length());
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.add(6 + random.nextInt(lines.size() - 6), lines.remove(at));
            case 3 -> lines.set(at, line.isEmpty() ? line : line.substring(0, letter) + line.substring(letter + 1));
            case 4 -> lines.set(at, "    ".substring(random.nextInt(4)) + line);
            default -> lines.add(at, "");
        }
        return String.join("\n", lines) + "\n";
    }

    /** An own reading by signs alone, of the ways to write a displayed formula. */
    private static long displays(String text) {
        return text.lines()
                        .map(String::strip)
                        .map(line -> line.replaceFirst("^([>-] )+", ""))
                        .filter("$$"::equals)
                        .count()
                / 2;
    }

    @Test
    void goodNotesAreReadWhole() {
        Draft draft = LessonReader.draft("# N\n\n## S\n\n" + String.join("\n", NOTES), "n.md");
        assertThat(draft.problems()).isEmpty();
        assertThat(ProseReader.formulas(Markdown.parse(String.join("\n", NOTES))))
                .hasSize(12);
    }

    @Test
    void damagedNotesAreReadOrTheirMistakesHaveAPlace() {
        List<String> silent = IntStream.range(0, MUTATIONS)
                .mapToObj(seed -> damaged(new Random(seed)))
                .filter(text -> {
                    Draft draft = LessonReader.draft(text, "n.md");
                    return draft.problems().isEmpty()
                            && !isWhole(text, draft.lesson().orElseThrow());
                })
                .toList();
        assertThat(silent).as("of %s", MUTATIONS).isEmpty();
    }

    private static boolean isWhole(String text, Lesson lesson) {
        long blocks =
                text.lines().filter(line -> line.matches("[> ]*```backstep")).count();
        long commands = lesson.scenes().stream()
                .flatMap(scene -> scene.parts().stream())
                .filter(Part.Commands.class::isInstance)
                .count();
        long shown = ProseReader.formulas(Markdown.parse(text)).stream()
                .filter(formula -> formula.display())
                .count();
        return commands == blocks && shown >= displays(text);
    }

    @Test
    void mistakesAreWithinTheText() {
        for (int seed = 0; seed < MUTATIONS; seed += 10) {
            String text = damaged(new Random(seed));
            List<Problem> problems = LessonReader.draft(text, "n.md").problems();
            assertThat(problems).allSatisfy(problem -> assertThat(problem.line())
                    .isBetween(1, (int) text.lines().count()));
        }
    }
}
