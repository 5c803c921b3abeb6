package org.backstep.prose;

import java.util.List;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** CommonMark with tables, front matter and mathematics. */
public final class Markdown {
    private Markdown() {}

    /** The tree of a text; every node has its place in the file. */
    public static Node parse(String text) {
        return Parser.builder()
                .extensions(List.of(YamlFrontMatterExtension.create(), TablesExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .customInlineContentParserFactory(new MathematicsParser.Factory())
                .build()
                .parse(text);
    }

    /** The tree of a text down to its paragraphs, which are not parsed: fast for hostile texts too. */
    public static Node blocks(String text) {
        return Parser.builder()
                .extensions(List.of(YamlFrontMatterExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .inlineParserFactory(context -> (lines, block) -> {})
                .build()
                .parse(text);
    }
}
