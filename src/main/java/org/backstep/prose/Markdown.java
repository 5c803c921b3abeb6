package org.backstep.prose;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** CommonMark with tables and mathematics; front matter is passed over. */
public final class Markdown {
    private Markdown() {}

    /** The tree of a text; every node has its place in the file. */
    public static Node parse(String text) {
        return Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .customBlockParserFactory(new FormulaBlock.Factory(text.lines().toList()))
                .customBlockParserFactory(new FormulaTable.Factory())
                .customInlineContentParserFactory(new FormulaParser.Factory())
                .postProcessor(new MathFences())
                .build()
                .parse(withoutFrontMatter(text));
    }

    /** The tree of a text down to its paragraphs, which are not parsed: fast for hostile texts too. */
    public static Node blocks(String text) {
        return Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .customBlockParserFactory(new FormulaBlock.Factory(text.lines().toList()))
                .inlineParserFactory(context -> (lines, block) -> {})
                .build()
                .parse(withoutFrontMatter(text));
    }

    /** The text with empty lines in place of its front matter, so that all else keeps its place. */
    private static String withoutFrontMatter(String text) {
        if (!text.startsWith("---")) {
            return text;
        }
        List<String> lines = text.lines().toList();
        int front = FrontMatter.of(lines).lines();
        return "\n".repeat(front) + String.join("\n", lines.subList(front, lines.size()));
    }
}
