package org.backstep.prose;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.PostProcessor;

/** Makes displayed formulas of fenced blocks that are called {@code math}. */
final class MathFences implements PostProcessor {
    @Override
    public Node process(Node document) {
        List<FencedCodeBlock> fences = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock code) {
                if (isMathematics(code)) {
                    fences.add(code);
                }
            }
        });
        fences.forEach(MathFences::replace);
        return document;
    }

    private static boolean isMathematics(FencedCodeBlock code) {
        return code.getInfo() != null
                && code.getInfo().strip().equalsIgnoreCase("math")
                && code.getClosingFenceLength() != null;
    }

    private static void replace(FencedCodeBlock code) {
        String latex = code.getLiteral().strip();
        Paragraph paragraph = new Paragraph();
        Node inside = latex.isEmpty()
                ? new Misread.Mark("", "this formula is empty; write it between the lines of the block")
                : new FormulaNode(latex, true);
        inside.setSourceSpans(code.getSourceSpans());
        paragraph.setSourceSpans(code.getSourceSpans());
        paragraph.appendChild(inside);
        code.insertAfter(paragraph);
        code.unlink();
    }
}
