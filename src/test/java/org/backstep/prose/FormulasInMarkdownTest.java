package org.backstep.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backstep.prose.Inline.Mathematics;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasInMarkdownTest {
    private static List<Mathematics> formulas(String text) {
        return ProseReader.formulas(Markdown.parse(text));
    }

    private static List<String> latex(String text) {
        return formulas(text).stream().map(Mathematics::latex).toList();
    }

    private static List<String> misread(String text) {
        Node document = Markdown.parse(text);
        return Misread.in(document, text.lines().toList()).stream()
                .map(found -> found.line() + ":" + found.column() + ": " + found.message())
                .toList();
    }

    private static String shown(String text) {
        return ProseReader.sentence(text).stream()
                .flatMap(Pieces::of)
                .map(piece -> Inline.plain(List.of(piece)))
                .reduce("", String::concat);
    }

    /** Everything between the signs is one displayed formula, whatever Markdown would make of its lines. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n- b\n+ c\n* d",
                "L = x^2\n\n\\quad y^2",
                "a\n=\nb",
                "a\n---\nb",
                "a\n> b",
                "1. a\n2. b",
                "    a\n    b",
                "| a | b |\n|---|---|\n| c | d |",
                "a <b\n<!-- c\n</div>",
                "a_1 * b_2\n* c *\n_d_",
                "\\begin{aligned}\na &= b \\\\\n  &= c \\\\[2pt]\n\\end{aligned}",
                "[a]: b",
                "\n\na\n\n\n",
                "\\text{if $x$}\n- y"
            })
    void aDisplayedFormulaTakesAllItsLines(String inside) {
        for (String[] signs : new String[][] {{"$$", "$$"}, {"\\[", "\\]"}, {"\\\\[", "\\\\]"}}) {
            String text = "Let\n\n" + signs[0] + "\n" + inside + "\n" + signs[1] + "\n\nhold.";
            assertThat(latex(text)).as(text).containsExactly(inside.strip());
            assertThat(misread(text)).isEmpty();
            assertThat(ProseReader.sentence(text)).hasSize(3);
        }
        assertThat(latex("```math\n" + inside + "\n```\n")).containsExactly(inside.strip());
    }

    @Test
    void itMayBeginAndEndWithinALineOrAParagraph() {
        assertThat(latex("We have $$a\n- b$$ and\nthen $$\nc\n+ d\n$$ too.")).containsExactly("a\n- b", "c\n+ d");
        assertThat(latex("so\nit is $$\n# $$")).isEmpty();
        assertThat(latex("- item $$\n  a\n  - b\n  $$\n- next")).containsExactly("a\n- b");
        assertThat(latex("> $$\n> a\n> > b\n> $$")).containsExactly("a\n> b");
        assertThat(latex("`$$` is code, $$a$$ is none\n- x")).containsExactly("a");
        assertThat(formulas("one\ntwo $$\na\n= b\n$$")).containsExactly(new Mathematics("a\n= b", true, 2, 5));
    }

    @Test
    void roundAndSquareBracketsAreSignsToo() {
        assertThat(formulas("The \\(z_1\\) and \\[ L_1 \\] of \\\\(a*b*c\\\\), \\\\[d\\\\]"))
                .containsExactly(
                        new Mathematics("z_1", false, 1, 5),
                        new Mathematics("L_1", true, 1, 17),
                        new Mathematics("a*b*c", false, 1, 30),
                        new Mathematics("d", true, 1, 43));
        assertThat(shown("an \\[escaped] bracket")).isEqualTo("an [escaped] bracket");
        assertThat(shown("[a](b) \\_ \\* \\\\")).contains("_ * \\");
        assertThat(latex("\\(a \\begin{pmatrix} b \\\\ c \\end{pmatrix}\\)")).hasSize(1);
    }

    @Test
    void tablesOfLatexNeedNoSigns() {
        String align = "\\begin{align}\na &= b \\\\\n- c &= d\n\\end{align}";
        assertThat(formulas("So\n\n" + align + "\n\nholds.")).containsExactly(new Mathematics(align, true, 3, 1));
        assertThat(latex("so " + align)).containsExactly(align);
        String nested = "\\begin{gather*}\n\\begin{gather*}\na\n\\end{gather*}\n- b\n\\end{gather*}";
        assertThat(latex(nested)).containsExactly(nested);
        assertThat(latex("$\\begin{pmatrix} a \\\\ b \\end{pmatrix}$")).hasSize(1);
    }

    @Test
    void backticksWithinDollarSignsAreAnotherWayToWriteThem() {
        assertThat(latex("so $`a_b`$ and ```` ```math ````")).containsExactly("a_b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A laptop costs $5 and a screen $10 today.",
                "It is $3.50, not $4.",
                "5$ or 10$, US$7 or US$8",
                "between $1,000 and $2,000 (and $3)",
                "**$5** and *$6*",
                "a $ alone and $5"
            })
    void pricesAreNoFormulas(String text) {
        assertThat(latex(text)).isEmpty();
        assertThat(misread(text)).isEmpty();
        assertThat(shown(text)).contains("$");
    }

    @Test
    void aFormulaBesideAPriceIsOne() {
        assertThat(latex("It costs $5, and $x_1$ is a formula.")).containsExactly("x_1");
        assertThat(latex("$x$ costs $5, $y$ costs $6")).containsExactly("x", "y");
        assertThat(latex("from $5 to $10 for $n = 3$")).containsExactly("n = 3");
        assertThat(latex("$\\text{if $x > 0$}$ and $\\text{$y$}$"))
                .containsExactly("\\text{if $x > 0$}", "\\text{$y$}");
        assertThat(latex("$\\frac{1}{$ is broken")).containsExactly("\\frac{1}{");
    }

    @Test
    void aBarWithinAFormulaDoesNotEndItsCell() {
        String table =
                """
                | name | $|n|$ | unit |
                |---|---|---|
                | distance | $|x - y|$ | mm |
                | norm | $\\|x\\|$ and \\(|a|\\) | a \\| b |
                | p | $P(A|B)$ | $5 |
                """;
        Block.Table read = (Block.Table) ProseReader.sentence(table).get(0);
        assertThat(read.head()).hasSize(3);
        assertThat(read.rows()).allSatisfy(row -> assertThat(row).hasSize(3));
        assertThat(latex(table)).containsExactly("|n|", "|x - y|", "\\|x\\|", "|a|", "P(A|B)");
        assertThat(Inline.plain(read.rows().get(1).get(2))).isEqualTo("a | b");
        assertThat(formulas(table).get(1)).isEqualTo(new Mathematics("|x - y|", false, 3, 14));
        assertThat(misread(table)).isEmpty();
    }

    @Test
    void aRowWiderThanItsHeadIsAMistake() {
        assertThat(misread("x\n\n| a | b |\n|---|---|\n| 1 | 2 | 3 |\n1 | 2\n"))
                .containsExactly("5:1: this row has 3 cells and the head of its table 2; a bar within a cell is written"
                        + " \\|");
        assertThat(misread("| a | b |\n|---|\n| 1 | 2 |"))
                .containsExactly("1:1: this head of a table has 2 cells and the line below it 1; expected as many");
        assertThat(misread("> a | b\n> --|--\n> 1 | 2 | |x|\n")).hasSize(1);
        assertThat(misread("| a |\n|---|\n| |x| |")).hasSize(1);
        assertThat(misread("| a | b |\n|---|---|\n| 1 |\n")).isEmpty();
    }

    @Test
    void signsWithoutAPartnerAreMistakesWithTheirPlace() {
        assertThat(misread("one $$ two")).singleElement().asString().startsWith("1:5: this $$ has no partner");
        assertThat(misread("a\n\n$$\nx\n\n## Next\n\n$$y$$"))
                .singleElement()
                .asString()
                .startsWith("3:1: this $$ has no partner; expected $$ behind the formula");
        assertThat(misread("\\[\na\n")).singleElement().asString().startsWith("1:1: this \\[ has no partner");
        assertThat(misread("so \\(a")).singleElement().asString().startsWith("1:4: this \\( has no partner");
        assertThat(misread("\\begin{align}\na")).singleElement().asString().contains("expected \\end{align}");
        assertThat(misread("a \\end{align}")).singleElement().asString().contains("has no \\begin");
        assertThat(misread("$$$a$$$")).hasSize(2);
        assertThat(misread("a $$ $$ b")).singleElement().asString().contains("this formula is empty");
        assertThat(misread("so $x_1 $ is")).singleElement().asString().contains("no partner");
        assertThat(misread("```python\nx = 1\n")).singleElement().asString().contains("block is not closed");
    }

    @Test
    void commentsAreNotShown() {
        assertThat(shown("Text <!-- for me only --> end.\n\n<!-- ask about this\nin the tutorial -->\n\nMore."))
                .doesNotContain("only", "ask", "tutorial", "<!--")
                .contains("Text", "end.", "More.");
        assertThat(ProseReader.sentence("<!-- $a$\n\n- b -->")).isEmpty();
        assertThat(shown("- a <!-- b\n  c --> d"))
                .contains("a")
                .doesNotContain("b")
                .contains("d");
        assertThat(ProseReader.sentence("<!-- a --> <b>c</b>").toString()).contains("<b>c</b>");
        assertThat(misread("x\n\n<!-- a\n\n# b"))
                .containsExactly("3:1: this comment is not closed; expected --> behind it");
    }
}
