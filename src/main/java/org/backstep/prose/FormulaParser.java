package org.backstep.prose;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Parses formulas within a paragraph before Markdown reads asterisks, underscores and backslashes. */
final class FormulaParser implements InlineContentParser {
    /** What hardly any text has but a formula. */
    private static final Pattern MATHEMATICS = Pattern.compile("\\\\[a-zA-Z]|[\\^_]");

    /** What the rest of the text does not close. */
    private final Set<Signs> unclosed = new HashSet<>();

    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$', '\\');
        }

        @Override
        public InlineContentParser create() {
            return new FormulaParser();
        }
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int before = scanner.peekPreviousCodePoint();
        Position start = scanner.position();
        Optional<Signs> opening = Signs.opening(scanner);
        if (opening.isEmpty()) {
            return unopened(scanner, start);
        }
        Signs signs = opening.get();
        Position first = scanner.position();
        Optional<Position> last = signs.closing(scanner, unclosed);
        if (last.isPresent()) {
            Position end = scanner.position();
            String inside = signs.isTable() ? text(scanner, start, end) : text(scanner, first, last.get());
            String latex = withoutTicks(inside.strip());
            return latex.isEmpty()
                    ? mark(scanner, start, end, "this formula is empty; a dollar sign is written \\$")
                    : ParsedInline.of(new FormulaNode(latex, signs.display()), end);
        }
        if (signs.areTooMany()) {
            return mark(
                    scanner,
                    start,
                    first,
                    "these are " + signs.open().length() + " dollar signs; a formula has one or two on each side, and a"
                            + " dollar sign is written \\$");
        }
        if (signs.equals(Signs.DOLLAR)) {
            return unclosedDollar(scanner, start, first);
        }
        boolean beginsLine = before == '\n' || before == Scanner.END;
        if (!signs.equals(Signs.DOLLARS) && !signs.isTable() && !signs.open().equals("\\(") && !beginsLine) {
            return ParsedInline.none(); // an escaped bracket
        }
        return mark(
                scanner,
                start,
                first,
                "this " + signs.open() + " has no partner; expected " + signs.close() + " behind the formula");
    }

    private static ParsedInline unopened(Scanner scanner, Position start) {
        return scanner.next("\\end{")
                ? mark(scanner, start, scanner.position(), "this \\end has no \\begin before it")
                : ParsedInline.none();
    }

    /** A price, or a formula that does not end as one must. */
    private static ParsedInline unclosedDollar(Scanner scanner, Position start, Position first) {
        scanner.setPosition(first);
        boolean another = scanner.find('$') >= 0;
        return another
                        && MATHEMATICS
                                .matcher(text(scanner, first, scanner.position()))
                                .find()
                ? mark(
                        scanner,
                        start,
                        first,
                        "this dollar sign has no partner: a formula has no space behind its first one, none before its"
                                + " last one and no digit behind that; a dollar sign is written \\$")
                : ParsedInline.none();
    }

    private static ParsedInline mark(Scanner scanner, Position start, Position end, String message) {
        return ParsedInline.of(new Misread.Mark(text(scanner, start, end), message), end);
    }

    private static String text(Scanner scanner, Position from, Position to) {
        return scanner.getSource(from, to).getContent();
    }

    /** The inside of another way of writing a formula, with backticks within its dollar signs. */
    private static String withoutTicks(String latex) {
        boolean ticks = latex.length() > 2 && latex.startsWith("`") && latex.endsWith("`");
        return ticks ? latex.substring(1, latex.length() - 1) : latex;
    }
}
