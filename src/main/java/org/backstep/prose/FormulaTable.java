package org.backstep.prose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.internal.TableBlockParser;
import org.commonmark.internal.BlockStartImpl;
import org.commonmark.node.Block;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParser;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** A table whose cells may have bars within formulas, and whose rows may not be wider than its head. */
final class FormulaTable extends AbstractBlockParser {
    /** Stands for a bar within a formula while rows are split; Unicode has no character there. */
    private static final char BAR = '\uFDD0';

    private final BlockParser table;
    private final int columns;
    private final List<SourceLine> wide = new ArrayList<>();

    private FormulaTable(BlockParser table, int columns) {
        this.table = table;
        this.columns = columns;
    }

    static final class Factory extends AbstractBlockParserFactory {
        private final TableBlockParser.Factory tables = new TableBlockParser.Factory();

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BlockStart start = tables.tryStart(state, new MatchedBlockParser() {
                @Override
                public BlockParser getMatchedBlockParser() {
                    return matched.getMatchedBlockParser();
                }

                @Override
                public SourceLines getParagraphLines() {
                    List<SourceLine> lines =
                            new ArrayList<>(matched.getParagraphLines().getLines());
                    if (!lines.isEmpty()) {
                        lines.add(hidden(lines.remove(lines.size() - 1)));
                    }
                    return SourceLines.of(lines);
                }
            });
            if (!(start instanceof BlockStartImpl found)) {
                return BlockStart.none();
            }
            int columns = cells(state.getLine()
                    .getContent()
                    .subSequence(state.getIndex(), state.getLine().getContent().length()));
            return BlockStart.of(new FormulaTable(found.getBlockParsers()[0], columns))
                    .atIndex(state.getIndex())
                    .replaceParagraphLines(1);
        }
    }

    /** The number of a row's cells. */
    static int cells(CharSequence row) {
        String inside = hidden(SourceLine.of(row, null)).getContent().toString().strip();
        int cells = inside.startsWith("|") ? 0 : 1;
        for (int k = 0; k < inside.length(); k++) {
            if (inside.charAt(k) == '\\') {
                k++;
            } else if (inside.charAt(k) == '|' && k < inside.length() - 1) {
                cells++;
            }
        }
        return cells;
    }

    /** A line with other signs in place of the bars of its formulas. */
    private static SourceLine hidden(SourceLine line) {
        String content = line.getContent().toString();
        if (content.indexOf('$') < 0 && content.indexOf('\\') < 0) {
            return line;
        }
        StringBuilder all = new StringBuilder();
        Set<Signs> unclosed = new HashSet<>();
        Scanner scanner = Scanner.of(SourceLines.of(line));
        while (scanner.hasNext()) {
            Position start = scanner.position();
            Optional<Signs> signs = Signs.opening(scanner);
            Position inside = scanner.position();
            if (signs.isPresent() && signs.get().closing(scanner, unclosed).isPresent()) {
                all.append(scanner.getSource(start, scanner.position())
                        .getContent()
                        .replace('|', BAR));
                continue;
            }
            scanner.setPosition(inside);
            if (signs.isEmpty()) {
                boolean escape = scanner.next('\\');
                if (!escape || scanner.hasNext()) {
                    scanner.next();
                }
            }
            all.append(scanner.getSource(start, scanner.position()).getContent());
        }
        return SourceLine.of(all, line.getSourceSpan());
    }

    private static SourceLines shown(SourceLines lines) {
        return SourceLines.of(lines.getLines().stream()
                .map(line -> SourceLine.of(line.getContent().toString().replace(BAR, '|'), line.getSourceSpan()))
                .toList());
    }

    @Override
    public Block getBlock() {
        return table.getBlock();
    }

    @Override
    public boolean canHaveLazyContinuationLines() {
        return table.canHaveLazyContinuationLines();
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return table.tryContinue(state);
    }

    @Override
    public void addLine(SourceLine line) {
        SourceLine row = hidden(line);
        if (cells(row.getContent()) > columns) {
            wide.add(row);
        }
        table.addLine(row);
    }

    @Override
    public void parseInlines(InlineParser parser) {
        table.parseInlines((lines, node) -> parser.parse(shown(lines), node));
        for (SourceLine row : wide) {
            Misread.Mark mark = new Misread.Mark(
                    "",
                    "this row has " + cells(row.getContent()) + " cells and the head of its table " + columns
                            + "; a bar within a cell is written \\|");
            if (row.getSourceSpan() != null) {
                mark.addSourceSpan(row.getSourceSpan());
            }
            getBlock().appendChild(mark);
        }
    }
}
