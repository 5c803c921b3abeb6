package org.backstep.prose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Paragraph;
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
import org.jspecify.annotations.Nullable;

/**
 * A paragraph with a displayed formula that goes on in the next lines: whatever these begin with, and if they are empty,
 * they belong to the formula. Only a heading or a fence ends it, so that a formula that is not closed does not take the rest
 * of the file.
 */
final class FormulaBlock extends AbstractBlockParser {
    private static final Pattern BEYOND = Pattern.compile("#{1,6}\\s|```|~~~");
    /** What opens a quotation or a list, in which the formula begins. */
    private static final Pattern CONTAINER = Pattern.compile(">|[-+*]\\s|\\d{1,9}[.)]\\s");

    private static final int CODE_INDENT = 4;

    private final Block open = new CustomBlock() {};
    private final Paragraph paragraph = new Paragraph();
    private final List<SourceLine> lines;
    private Optional<Signs.Formula> formula;

    private FormulaBlock(List<SourceLine> before, Optional<Signs.Formula> open) {
        lines = new ArrayList<>(before);
        formula = open;
    }

    /**
     * Starts such a block where a line has signs that it does not close, or where a paragraph has left some open. A line that
     * begins with a letter is never asked for, so a paragraph is looked through when another line comes, each line once.
     */
    static final class Factory extends AbstractBlockParserFactory {
        private final List<String> text;
        private @Nullable BlockParser paragraph;
        private int looked;
        private Optional<Signs.Formula> left = Optional.empty();

        Factory(List<String> text) {
            this.text = text;
        }

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            int start = state.getNextNonSpaceIndex();
            SourceLine line = state.getLine();
            boolean within = matched.getMatchedBlockParser().getBlock() instanceof Paragraph;
            Optional<Signs.Formula> open = within && line.getSourceSpan() != null
                    ? leftBy(matched, line.getSourceSpan().getLineIndex())
                    : Optional.empty();
            if (open.isEmpty()) {
                int end = line.getContent().length();
                boolean other = (!within && state.getIndent() >= CODE_INDENT)
                        || CONTAINER
                                .matcher(line.getContent())
                                .region(start, end)
                                .lookingAt();
                if (other
                        || openAfter(line.substring(start, end), Optional.empty())
                                .isEmpty()) {
                    return BlockStart.none();
                }
            }
            if (isBeyond(state)) {
                return BlockStart.none();
            }
            List<SourceLine> before = within ? matched.getParagraphLines().getLines() : List.of();
            BlockStart block = BlockStart.of(new FormulaBlock(before, open)).atIndex(within ? state.getIndex() : start);
            return before.isEmpty() ? block : block.replaceParagraphLines(before.size());
        }

        private Optional<Signs.Formula> leftBy(MatchedBlockParser matched, int line) {
            if (paragraph != matched.getMatchedBlockParser()) {
                paragraph = matched.getMatchedBlockParser();
                looked = line - matched.getParagraphLines().getLines().size();
                left = Optional.empty();
            }
            for (; looked < line; looked++) {
                left = openAfter(SourceLine.of(text.get(looked), null), left);
            }
            return left;
        }
    }

    /** The displayed formula that is open at the end of a line, given the one that is open before it. */
    private static Optional<Signs.Formula> openAfter(SourceLine line, Optional<Signs.Formula> before) {
        Scanner scanner = Scanner.of(SourceLines.of(line));
        if (before.isPresent() && before.get().end(scanner).isEmpty()) {
            return before;
        }
        Set<Signs> unclosed = new HashSet<>();
        boolean begins = before.isEmpty();
        while (scanner.hasNext()) {
            boolean first = begins;
            begins = false;
            char letter = scanner.peek();
            if (letter == '`') {
                passCode(scanner);
            } else if (letter != '$' && letter != '\\') {
                scanner.next();
            } else {
                Optional<Signs> signs = Signs.opening(scanner);
                Position inside = scanner.position();
                if (signs.isEmpty()) {
                    scanner.next(); // a backslash and what it escapes
                    scanner.next();
                } else if (signs.get().closing(scanner, unclosed).isEmpty()) {
                    scanner.setPosition(inside);
                    // elsewhere in a line an escaped bracket is more likely
                    boolean certain = first
                            || signs.get().equals(Signs.DOLLARS)
                            || signs.get().isTable();
                    if (signs.get().display() && certain) {
                        Signs.Formula formula = new Signs.Formula(signs.get());
                        formula.end(scanner);
                        return Optional.of(formula);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static void passCode(Scanner scanner) {
        int ticks = scanner.matchMultiple('`');
        Position inside = scanner.position();
        while (scanner.find('`') >= 0) {
            if (scanner.matchMultiple('`') == ticks) {
                return;
            }
        }
        scanner.setPosition(inside);
    }

    @Override
    public Block getBlock() {
        return open;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return formula.isEmpty() || isBeyond(state) ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    private static boolean isBeyond(ParserState state) {
        CharSequence line = state.getLine().getContent();
        return state.getIndent() < CODE_INDENT
                && BEYOND.matcher(line.subSequence(state.getNextNonSpaceIndex(), line.length()))
                        .lookingAt();
    }

    @Override
    public void addLine(SourceLine line) {
        formula = openAfter(line, formula);
        lines.add(line);
    }

    /** The lines are a paragraph like any other now. */
    @Override
    public void closeBlock() {
        paragraph.setSourceSpans(open.getSourceSpans());
        open.insertAfter(paragraph);
        open.unlink();
    }

    @Override
    public void parseInlines(InlineParser parser) {
        parser.parse(SourceLines.of(lines), paragraph);
    }
}
