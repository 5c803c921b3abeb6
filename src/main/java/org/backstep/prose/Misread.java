package org.backstep.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** A mistake of an author that Markdown would pass over: something would be lost, or shown as raw letters. */
public record Misread(int line, int column, String message) {
    private static final Pattern RULE_OF_TABLE = Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*+\\|?\\s*");

    /** The place of a mistake in a tree, which is shown as it was written. */
    static final class Mark extends CustomNode {
        private final String written;
        private final String message;

        Mark(String written, String message) {
            this.written = written;
            this.message = message;
        }

        String written() {
            return written;
        }
    }

    /** All mistakes of a document, in its order. */
    public static List<Misread> in(Node document, List<String> lines) {
        List<Misread> found = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof Mark mark) {
                    found.add(at(node, 0, mark.message));
                }
                visitChildren(node);
            }

            @Override
            public void visit(HtmlBlock html) {
                if (Comments.without(html.getLiteral()).contains(Comments.OPEN)) {
                    found.add(at(html, 0, "this comment is not closed; expected --> behind it"));
                }
            }

            @Override
            public void visit(FencedCodeBlock code) {
                if (code.getClosingFenceLength() == null) {
                    String fence = code.getFenceCharacter().repeat(code.getOpeningFenceLength());
                    found.add(at(code, 0, "this block is not closed; expected a line of " + fence + " below it"));
                }
            }

            @Override
            public void visit(Paragraph paragraph) {
                List<SourceSpan> spans = paragraph.getSourceSpans();
                for (int k = 1; k < spans.size(); k++) {
                    int line = spans.get(k).getLineIndex();
                    String rule = lines.get(line);
                    if (!rule.contains("|") || !RULE_OF_TABLE.matcher(rule).matches()) {
                        continue;
                    }
                    int head = FormulaTable.cells(lines.get(line - 1));
                    int below = FormulaTable.cells(rule);
                    if (head > below) {
                        found.add(at(
                                paragraph,
                                k - 1,
                                "this head of a table has " + head + " cells and the line below it " + below
                                        + "; expected as many"));
                    }
                }
                visitChildren(paragraph);
            }
        });
        return found;
    }

    private static Misread at(Node node, int line, String message) {
        List<SourceSpan> own = node.getSourceSpans();
        SourceSpan place = line < own.size() ? own.get(line) : ProseReader.placeOf(node);
        return new Misread(place.getLineIndex() + 1, place.getColumnIndex() + 1, message);
    }
}
