package org.backstep.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backstep.prose.Block.Items;
import org.backstep.prose.Block.Paragraph;
import org.backstep.prose.Inline.CodeText;
import org.backstep.prose.Inline.Emphasis;
import org.backstep.prose.Inline.LineBreak;
import org.backstep.prose.Inline.Link;
import org.backstep.prose.Inline.Mathematics;
import org.backstep.prose.Inline.Picture;
import org.backstep.prose.Inline.Strong;
import org.backstep.prose.Inline.Text;
import org.junit.jupiter.api.Test;

class ProseReaderTest {
    private static List<Block> read(String text) {
        return ProseReader.sentence(text);
    }

    private static List<Inline> line(String text) {
        return ((Paragraph) read(text).get(0)).of();
    }

    @Test
    void mathematicsIsTakenBeforeAsterisksAndUnderscores() {
        assertThat(line("the *code* $z_a * z_b$ is **one**"))
                .containsExactly(
                        new Text("the "),
                        new Emphasis(List.of(new Text("code"))),
                        new Text(" "),
                        new Mathematics("z_a * z_b", false, 1, 12),
                        new Text(" is "),
                        new Strong(List.of(new Text("one"))));
        assertThat(line("$$a\n= b$$")).containsExactly(new Mathematics("a\n= b", true, 1, 1));
        assertThat(line("$\\{a, \\$b\\}$")).containsExactly(new Mathematics("\\{a, \\$b\\}", false, 1, 1));
    }

    @Test
    void moneyIsNotMathematics() {
        assertThat(Inline.plain(line("it costs $ 5 and \\$6, or $7"))).isEqualTo("it costs $ 5 and $6, or $7");
        assertThat(line("`$x$` is code").get(0)).isEqualTo(new CodeText("$x$"));
    }

    @Test
    void htmlIsTextThatIsShown() {
        assertThat(Inline.plain(line("a <b onclick=\"x()\">c</b>"))).isEqualTo("a <b onclick=\"x()\">c</b>");
        assertThat(read("<script>alert(1)</script>")).containsExactly(new Block.Code("<script>alert(1)</script>"));
    }

    @Test
    void linksPicturesAndBreaksKeepWhatTheySay() {
        assertThat(line("[go](<run:go epoch 40>) ![a curve](curve.png)  \nnext\nline"))
                .containsExactly(
                        new Link("run:go epoch 40", List.of(new Text("go"))),
                        new Text(" "),
                        new Picture("curve.png", "a curve"),
                        new LineBreak(true),
                        new Text("next"),
                        new LineBreak(false),
                        new Text("line"));
    }

    @Test
    void listsTablesQuotesCodeAndRulesAreBlocks() {
        List<Block> blocks =
                read("3. one\n4. two\n   - in\n\n> said\n\n| a | b |\n|--:|:-:|\n| 1 | $x$ |\n\n---\n\n    code");
        assertThat(blocks).hasSize(5);
        Items items = (Items) blocks.get(0);
        assertThat(items.first()).isEqualTo(3);
        assertThat(items.items().get(1)).hasSize(2);
        assertThat(((Items) items.items().get(1).get(1)).isNumbered()).isFalse();
        assertThat(blocks.get(1)).isEqualTo(new Block.Quote(List.of(new Paragraph(List.of(new Text("said"))))));
        Block.Table table = (Block.Table) blocks.get(2);
        assertThat(table.sides()).containsExactly(Block.Side.RIGHT, Block.Side.CENTRE);
        assertThat(table.rows().get(0).get(1)).containsExactly(new Mathematics("x", false, 9, 7));
        assertThat(blocks.subList(3, 5)).containsExactly(new Block.Rule(), new Block.Code("code"));
    }

    @Test
    void aVeryLongSentenceIsPlainText() {
        assertThat(read("[".repeat(5000))).containsExactly(new Paragraph(List.of(new Text("[".repeat(5000)))));
    }
}
