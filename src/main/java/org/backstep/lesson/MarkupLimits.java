package org.backstep.lesson;

import java.util.ArrayList;
import java.util.List;
import org.backstep.command.expression.Problem;
import org.backstep.prose.ProseReader;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Refuses text that would keep a reader of Markdown busy for minutes, before its paragraphs are looked into. */
final class MarkupLimits {
    private static final int DEEPEST = 20;
    private static final int MOST_MARKS = 2000;
    private static final int MOST_LETTERS = 20_000;
    private static final int MOST_CELLS = 20_000;
    private static final String MARKS = "[]*_`<&!$\\|~";

    private final List<String> lines;
    private final List<Problem> problems = new ArrayList<>();
    private long cells;

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
        long marks = 0;
        long letters = 0;
        long columns = 0;
        for (SourceSpan span : paragraph.getSourceSpans()) {
            String line = span.getLineIndex() < lines.size() ? lines.get(span.getLineIndex()) : "";
            marks += line.chars().filter(letter -> MARKS.indexOf(letter) >= 0).count();
            letters += line.length();
            columns = Math.max(
                    columns, line.chars().filter(letter -> letter == '|').count());
        }
        // a table gives every row the columns of its head, also where nothing is written
        long before = cells;
        cells += columns * paragraph.getSourceSpans().size();
        refuse(place, marks, MOST_MARKS, "this paragraph has ", " marks (brackets, asterisks, dollar signs …)");
        refuse(place, letters, MOST_LETTERS, "this paragraph has ", " letters");
        refuse(
                place,
                before > MOST_CELLS ? 0 : cells,
                MOST_CELLS,
                "with this table the lesson has ",
                " cells of tables");
    }

    private void refuse(SourceSpan place, long found, int most, String before, String what) {
        if (found > most) {
            problems.add(new Problem(
                    place.getLineIndex() + 1,
                    place.getColumnIndex() + 1,
                    before + found + what + ", more than the " + most + " that can be read; break it up"));
        }
    }
}
