package org.backstep.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.prose.Inline.CodeText;
import org.backstep.prose.Inline.LineBreak;
import org.backstep.prose.Inline.Mathematics;
import org.backstep.prose.Inline.Text;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;

/** Makes values of a Markdown tree. HTML in it is shown as text and never interpreted, but for
 * comments, which are left out. */
public final class ProseReader {
    private static final int LONGEST_SENTENCE = 2000;

    private static final Inline NOTHING = new Text("");

    private ProseReader() {}

    /** A sentence with its mathematics; a very long one is plain text. */
    public static List<Block> sentence(String text) {
        if (text.length() > LONGEST_SENTENCE) {
            return List.of(new Block.Paragraph(List.of(new Text(text))));
        }
        return blocks(Markdown.parse(text));
    }

    /** A block and all below it; empty for what is not shown (front matter, definitions of links). */
    public static Optional<Block> block(Node node) {
        if (node instanceof Paragraph) {
            return Optional.of(new Block.Paragraph(inlines(node)));
        }
        if (node instanceof Heading heading) {
            return Optional.of(new Block.Heading(heading.getLevel(), inlines(node)));
        }
        if (node instanceof ListBlock list) {
            return Optional.of(new Block.Items(first(list), items(list)));
        }
        if (node instanceof BlockQuote) {
            return Optional.of(new Block.Quote(blocks(node)));
        }
        if (node instanceof FencedCodeBlock code) {
            return Optional.of(new Block.Code(code.getLiteral().stripTrailing()));
        }
        if (node instanceof IndentedCodeBlock code) {
            return Optional.of(new Block.Code(code.getLiteral().stripTrailing()));
        }
        if (node instanceof HtmlBlock html) {
            String shown = Comments.without(html.getLiteral());
            return shown.isBlank() ? Optional.empty() : Optional.of(new Block.Code(shown));
        }
        if (node instanceof TableBlock table) {
            return Optional.of(table(table));
        }
        return node instanceof ThematicBreak ? Optional.of(new Block.Rule()) : Optional.empty();
    }

    private static List<Block> blocks(Node parent) {
        return children(parent).stream().flatMap(child -> block(child).stream()).toList();
    }

    private static int first(ListBlock list) {
        if (!(list instanceof OrderedList ordered)) {
            return 0;
        }
        Integer number = ordered.getMarkerStartNumber();
        return number == null ? 1 : Math.max(1, number);
    }

    private static List<List<Block>> items(ListBlock list) {
        return children(list).stream().map(ProseReader::blocks).toList();
    }

    private static Block.Table table(TableBlock table) {
        List<List<List<Inline>>> rows = new ArrayList<>();
        List<Block.Side> sides = new ArrayList<>();
        for (Node part : children(table)) {
            for (Node row : children(part)) {
                if (row instanceof TableRow) {
                    rows.add(children(row).stream().map(ProseReader::inlines).toList());
                    if (sides.isEmpty()) {
                        children(row).forEach(cell -> sides.add(side((TableCell) cell)));
                    }
                }
            }
        }
        return new Block.Table(rows.get(0), sides, rows.subList(1, rows.size()));
    }

    private static Block.Side side(TableCell cell) {
        TableCell.Alignment alignment = cell.getAlignment();
        return alignment == TableCell.Alignment.RIGHT
                ? Block.Side.RIGHT
                : alignment == TableCell.Alignment.CENTER ? Block.Side.CENTRE : Block.Side.LEFT;
    }

    /** The contents of a paragraph, a heading or a cell. */
    public static List<Inline> inlines(Node parent) {
        return children(parent).stream()
                .map(ProseReader::inline)
                .filter(piece -> !piece.equals(NOTHING)) // spaces at the end of a line leave it behind
                .toList();
    }

    private static Inline inline(Node node) {
        if (node instanceof org.commonmark.node.Text text) {
            return new Text(text.getLiteral());
        }
        if (node instanceof Emphasis) {
            return new Inline.Emphasis(inlines(node));
        }
        if (node instanceof StrongEmphasis) {
            return new Inline.Strong(inlines(node));
        }
        if (node instanceof Code code) {
            return new CodeText(code.getLiteral());
        }
        if (node instanceof FormulaNode formula) {
            return mathematics(formula);
        }
        if (node instanceof Link link) {
            return new Inline.Link(link.getDestination(), inlines(node));
        }
        if (node instanceof Image image) {
            return new Inline.Picture(image.getDestination(), Inline.plain(inlines(node)));
        }
        if (node instanceof HtmlInline html) {
            return new Text(Comments.without(html.getLiteral()));
        }
        if (node instanceof Misread.Mark mark) {
            return new Text(mark.written());
        }
        return new LineBreak(node instanceof HardLineBreak || !(node instanceof SoftLineBreak));
    }

    private static Mathematics mathematics(FormulaNode formula) {
        SourceSpan place = placeOf(formula);
        return new Mathematics(
                formula.latex(), formula.isDisplay(), place.getLineIndex() + 1, place.getColumnIndex() + 1);
    }

    /** All formulas below a node, in order. */
    public static List<Mathematics> formulas(Node parent) {
        List<Mathematics> formulas = new ArrayList<>();
        parent.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof FormulaNode formula) {
                    formulas.add(mathematics(formula));
                }
                visitChildren(node);
            }
        });
        return formulas;
    }

    /** The place where a node begins, or its parent if the node has none. */
    public static SourceSpan placeOf(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return at.getSourceSpans().get(0);
            }
        }
        return SourceSpan.of(0, 0, 0, 0);
    }

    public static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
