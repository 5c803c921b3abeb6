package org.backstep.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backstep.command.expression.SyntaxError;
import org.backstep.data.Folder;
import org.backstep.lesson.PictureFile;
import org.backstep.lesson.Target;
import org.backstep.notation.UserError;
import org.backstep.prose.Block;
import org.backstep.prose.Inline;
import org.backstep.prose.Markdown;
import org.backstep.prose.ProseReader;
import org.backstep.typeset.Typesetter;
import org.commonmark.node.Heading;

/** Writes prose as HTML. HTML of the author is shown as text. */
final class ProseHtml {
    private final MathSvg mathematics;
    private final Optional<Folder> pictures;
    /** The level of the last heading. */
    private int level = 2;

    /**
     * The prose of a lesson.
     *
     * @param pictures the lesson's folder
     */
    ProseHtml(MathSvg mathematics, Optional<Folder> pictures) {
        this.mathematics = mathematics;
        this.pictures = pictures;
    }

    /** Starts a scene, whose heading has the second level. */
    void beginScene() {
        level = 2;
    }

    /** A line of Markdown, such as a title. */
    Html line(String markdown) {
        String oneLine = markdown.replaceAll("\\s+", " ").strip();
        return Markdown.parse("# " + oneLine).getFirstChild() instanceof Heading heading
                ? line(ProseReader.inlines(heading))
                : Html.text(oneLine);
    }

    Html line(List<Inline> pieces) {
        return Html.of(pieces.stream().map(this::piece).toList());
    }

    Html block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return Tag.of("p").around(line(paragraph.of()));
        }
        if (block instanceof Block.Heading heading) {
            level = Math.max(3, Math.min(heading.level(), level + 1));
            return Tag.of("h" + level).around(line(heading.of()));
        }
        if (block instanceof Block.Items items) {
            return items(items);
        }
        if (block instanceof Block.Quote quote) {
            return Tag.of("blockquote").around(blocks(quote.of()));
        }
        if (block instanceof Block.Code code) {
            return Tag.of("pre").around(Tag.of("code").around(code.text()));
        }
        return block instanceof Block.Table table ? table(table) : Tag.of("hr").empty();
    }

    private List<Html> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Html items(Block.Items items) {
        List<Html> all = new ArrayList<>();
        for (List<Block> item : items.items()) {
            // one paragraph alone needs no tag of its own, and no space around it
            boolean alone = item.size() == 1 && item.get(0) instanceof Block.Paragraph;
            all.add(Tag.of("li").around(alone ? List.of(line(((Block.Paragraph) item.get(0)).of())) : blocks(item)));
        }
        Tag list = items.isNumbered() ? Tag.of("ol").with("start", String.valueOf(items.first())) : Tag.of("ul");
        return list.around(all);
    }

    private Html table(Block.Table table) {
        List<Html> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(row("td", row, table.sides())));
        return Tag.of("table", "prose")
                .around(
                        Tag.of("thead").around(row("th", table.head(), table.sides())),
                        Tag.of("tbody").around(rows));
    }

    private Html row(String cell, List<List<Inline>> cells, List<Block.Side> sides) {
        List<Html> all = new ArrayList<>();
        for (int k = 0; k < cells.size(); k++) {
            Block.Side side = k < sides.size() ? sides.get(k) : Block.Side.LEFT;
            Tag tag = Tag.of(cell, side.name().toLowerCase(Locale.ROOT));
            all.add((cell.equals("th") ? tag.with("scope", "col") : tag).around(line(cells.get(k))));
        }
        return Tag.of("tr").around(all);
    }

    private Html piece(Inline piece) {
        if (piece instanceof Inline.Text text) {
            return Html.text(text.text());
        }
        if (piece instanceof Inline.Emphasis emphasis) {
            return Tag.of("em").around(line(emphasis.of()));
        }
        if (piece instanceof Inline.Strong strong) {
            return Tag.of("strong").around(line(strong.of()));
        }
        if (piece instanceof Inline.CodeText code) {
            return Tag.of("code").around(code.text());
        }
        if (piece instanceof Inline.Mathematics formula) {
            return formula(formula);
        }
        if (piece instanceof Inline.Link link) {
            return link(link);
        }
        if (piece instanceof Inline.Picture picture) {
            return picture(picture);
        }
        return piece instanceof Inline.LineBreak end && end.hard()
                ? Tag.of("br").empty()
                : Html.text(" ");
    }

    private Html formula(Inline.Mathematics formula) {
        Optional<String> problem = Typesetter.problem(formula.latex());
        if (problem.isPresent()) {
            return Tag.of("code").around("[a formula that cannot be typeset: " + problem.get() + "]");
        }
        String painted = Colours.painted(formula.latex());
        String latex = Typesetter.problem(painted).isEmpty() ? painted : formula.latex();
        return formula.display()
                ? mathematics.display(latex, formula.latex())
                : mathematics.inline(latex, formula.latex());
    }

    /** A link, with its target in brackets, because paper cannot be clicked. */
    private Html link(Inline.Link link) {
        Html words = line(link.of());
        String plain = Inline.plain(link.of());
        Target target;
        try {
            target = Target.parse(link.target());
        } catch (SyntaxError nowhere) {
            return words;
        }
        if (target instanceof Target.Run run) {
            String command = run.command().text();
            return plain.equals(command) || plain.equals("run:" + command)
                    ? Tag.of("code").around(command)
                    : behind(words, Tag.of("code").around(command));
        }
        if (target instanceof Target.Open open) {
            return behind(words, Html.text("pane " + open.pane().word()));
        }
        if (target instanceof Target.Jump jump) {
            return Tag.of("a").with("href", "#scene-" + jump.scene()).around(words);
        }
        String address = ((Target.Elsewhere) target).address();
        boolean shown = address.equals(plain) || address.equals("mailto:" + plain);
        return Tag.of("a", shown ? "shown" : "address").with("href", address).around(words);
    }

    private static Html behind(Html words, Html note) {
        return words.then(Html.text(" (")).then(note).then(Html.text(")"));
    }

    private Html picture(Inline.Picture picture) {
        PictureFile file = PictureFile.read(
                pictures.orElseThrow(() -> new UserError("this lesson has no folder to read pictures from")),
                picture.target());
        return Tag.of("img", "picture")
                .with("src", file.dataAddress())
                .with("alt", picture.description())
                .empty();
    }
}
