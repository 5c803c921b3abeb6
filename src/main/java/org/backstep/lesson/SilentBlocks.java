package org.backstep.lesson;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backstep.command.expression.Problem;
import org.backstep.prose.ProseReader;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Finds blocks of commands that Markdown does not see as blocks, so that they would be shown and never run. */
final class SilentBlocks extends AbstractVisitor {
    private static final Pattern FENCE = Pattern.compile(
            "(?:\\s*+<[^`~]*+|[\\s>*+\\-\\d.)]*+)(`{2,}|~{2,})[\\s{.]*" + LessonReader.BLOCK + "\\b[^`]*");

    private final List<String> lines;
    /** The lines that are blocks of commands, examples of them within longer fences, and comments. */
    private final BitSet known = new BitSet();

    private final List<Problem> problems = new ArrayList<>();

    private SilentBlocks(List<String> lines) {
        this.lines = lines;
    }

    /** The blocks of a document that would not run. */
    static List<Problem> problems(Node document, List<String> lines) {
        SilentBlocks blocks = new SilentBlocks(lines);
        document.accept(blocks);
        for (int k = 0; k < lines.size(); k++) {
            Matcher fence = FENCE.matcher(lines.get(k));
            if (!blocks.known.get(k) && fence.matches()) {
                blocks.refuse(
                        k,
                        fence.start(1),
                        "this block would not run, as it is not a block of its own; it needs three signs, an empty line"
                                + " above it where HTML is, and as many spaces before it as the text around it");
            }
        }
        return blocks.problems;
    }

    @Override
    public void visit(FencedCodeBlock code) {
        for (SourceSpan span : code.getSourceSpans()) {
            int line = span.getLineIndex();
            boolean first = span.equals(ProseReader.placeOf(code));
            Matcher fence = FENCE.matcher(lines.get(line));
            if (!first && fence.matches() && fence.group(1).startsWith(fence(code))) {
                refuse(
                        line,
                        fence.start(1),
                        "this block would not run, as it lies within the block that begins in line "
                                + (ProseReader.placeOf(code).getLineIndex() + 1) + "; close that one first");
            }
            known.set(line);
        }
    }

    private static String fence(FencedCodeBlock code) {
        return code.getFenceCharacter().repeat(code.getOpeningFenceLength());
    }

    @Override
    public void visit(HtmlBlock html) {
        if (html.getLiteral().startsWith("<!--")) {
            html.getSourceSpans().forEach(span -> known.set(span.getLineIndex()));
        }
    }

    private void refuse(int line, int column, String message) {
        problems.add(new Problem(line + 1, column + 1, message));
    }
}
