package org.backstep.lesson;

import java.util.ArrayList;
import java.util.List;
import org.backstep.command.Problem;
import org.backstep.prose.ProseReader;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Refuses text that would keep a reader of Markdown busy for minutes, before its paragraphs are looked into. */
final class MarkupLimits {
    private static final int DEEPEST = 20;
    private static final int MOST_MARKS = 2000;
    private static final String MARKS = "[]*_`<&!$\\|~";

    private final List<String> lines;
    private final List<Problem> problems = new ArrayList<>();

    private MarkupLimits(List<String> lines) {
        this.lines = lines;
    }

    /** The excesses of a document whose paragraphs have not been read yet. */
    static List<Problem> problems(Node document, List<String> lines) {
        MarkupLimits limits = new MarkupLimits(lines);
        limits.look(document, 0);
        return limits.problems;
    }

    private void look(Node node, int depth) {
        SourceSpan place = ProseReader.placeOf(node);
        if (depth > DEEPEST) {
            problems.add(new Problem(
                    place.getLineIndex() + 1,
                    place.getColumnIndex() + 1,
                    "lists or quotations are nested too deeply; a few levels are enough"));
            return;
        }
        List<Node> children = ProseReader.children(node);
        if (children.isEmpty() && !(node instanceof FencedCodeBlock) && !(node instanceof IndentedCodeBlock)) {
            count(node, place);
        }
        children.forEach(child -> look(child, depth + 1));
    }

    private void count(Node paragraph, SourceSpan place) {
        int marks = 0;
        for (SourceSpan span : paragraph.getSourceSpans()) {
            String line = span.getLineIndex() < lines.size() ? lines.get(span.getLineIndex()) : "";
            marks += (int)
                    line.chars().filter(letter -> MARKS.indexOf(letter) >= 0).count();
        }
        if (marks > MOST_MARKS) {
            problems.add(new Problem(
                    place.getLineIndex() + 1,
                    place.getColumnIndex() + 1,
                    "this paragraph has " + marks + " marks (brackets, asterisks, dollar signs …), more than the "
                            + MOST_MARKS + " that can be read; break it up"));
        }
    }
}
