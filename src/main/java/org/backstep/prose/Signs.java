package org.backstep.prose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * The signs around a formula. A formula between single dollar signs is subject to the usual rule, so that prices are none:
 * no space behind the first, no space before the last and no digit behind it.
 *
 * @param display whether the formula stands on a line of its own
 */
record Signs(String open, String close, boolean display) {
    static final Signs DOLLAR = new Signs("$", "$", false);
    static final Signs DOLLARS = new Signs("$$", "$$", true);
    private static final List<Signs> BRACKETS = List.of(
            new Signs("\\\\[", "\\\\]", true),
            new Signs("\\\\(", "\\\\)", false),
            new Signs("\\[", "\\]", true),
            new Signs("\\(", "\\)", false));
    private static final String BEGIN = "\\begin{";
    /** The letters in which words within a formula end; a formula with more cannot be typeset. */
    private static final int FAR = 4000;

    /** The signs that open a formula where a scanner is, which is behind them then; empty, and it stays, if there are none. */
    static Optional<Signs> opening(Scanner scanner) {
        Position start = scanner.position();
        int dollars = scanner.matchMultiple('$');
        if (dollars > 0) {
            return Optional.of(
                    dollars == 1 ? DOLLAR : dollars == 2 ? DOLLARS : new Signs("$".repeat(dollars), "", false));
        }
        for (Signs signs : BRACKETS) {
            if (scanner.next(signs.open)) {
                return Optional.of(signs);
            }
        }
        if (scanner.next(BEGIN)) {
            Position name = scanner.position();
            scanner.match(Signs::isOfName);
            String table = scanner.getSource(name, scanner.position()).getContent();
            if (!table.isEmpty() && scanner.next('}')) {
                return Optional.of(new Signs(BEGIN + table + "}", "\\end{" + table + "}", true));
            }
        }
        scanner.setPosition(start);
        return Optional.empty();
    }

    private static boolean isOfName(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '*';
    }

    /** Whether these are more dollar signs than any formula has around it. */
    boolean areTooMany() {
        return close.isEmpty();
    }

    boolean isTable() {
        return open.startsWith(BEGIN);
    }

    /**
     * The place of the closing signs; the scanner is then behind them.
     *
     * @param unclosed the signs that the rest of the text is known not to close; these are added if it does not, so that a
     *     text is looked through once for each kind, however many are open
     * @return empty if the rest of the text has none
     */
    Optional<Position> closing(Scanner scanner, Set<Signs> unclosed) {
        if (areTooMany() || unclosed.contains(this) || (equals(DOLLAR) && Character.isWhitespace(scanner.peek()))) {
            return Optional.empty();
        }
        if (!equals(DOLLAR)) {
            Formula formula = new Formula(this);
            Optional<Position> end = formula.end(scanner);
            if (end.isEmpty() && !formula.isClosedOnce()) {
                unclosed.add(this);
            }
            return end;
        }
        Position first = scanner.position();
        Optional<Position> outside = dollar(scanner, FAR);
        if (outside.isEmpty()) {
            scanner.setPosition(first);
            return dollar(scanner, 0);
        }
        return outside;
    }

    /**
     * The dollar sign that closes a formula.
     *
     * @param far how far those in braces are passed over, as they belong to words that have mathematics within them
     */
    private static Optional<Position> dollar(Scanner scanner, int far) {
        int depth = 0;
        char before = ' ';
        for (int k = 0; scanner.hasNext() && (k <= far || depth == 0 || far == 0); k++) {
            char letter = scanner.peek();
            if (letter == '$' && depth <= 0) {
                Position here = scanner.position();
                scanner.next();
                boolean closes = !Character.isWhitespace(before) && !Character.isDigit(scanner.peek());
                return closes ? Optional.of(here) : Optional.empty();
            }
            scanner.next();
            if (letter == '\\' && scanner.hasNext()) {
                scanner.next();
            }
            depth += far == 0 ? 0 : letter == '{' ? 1 : letter == '}' ? -1 : 0;
            before = letter;
        }
        return Optional.empty();
    }

    /** A formula whose closing signs are looked for, line by line. */
    static final class Formula {
        private final Signs signs;
        /** How many tables of the same name are open. */
        private int depth = 1;

        private boolean closedOnce;

        Formula(Signs signs) {
            this.signs = signs;
        }

        /** Whether the text had closing signs, if only those of a table within. */
        boolean isClosedOnce() {
            return closedOnce;
        }

        /** The place of the closing signs, which the scanner is then behind; empty at the end of the text. */
        Optional<Position> end(Scanner scanner) {
            Position start = scanner.position();
            while (scanner.hasNext()) {
                boolean dollars = signs.equals(DOLLARS) && scanner.peek() == '$';
                Position here = dollars || scanner.peek() == signs.close.charAt(0) ? scanner.position() : start;
                if (dollars ? scanner.matchMultiple('$') == 2 : scanner.next(signs.close)) {
                    closedOnce = true;
                    depth--;
                    if (depth == 0) {
                        return Optional.of(here);
                    }
                } else if (signs.isTable() && scanner.next(signs.open)) {
                    depth++;
                } else if (!dollars) {
                    if (scanner.peek() == '\\') {
                        scanner.next();
                    }
                    scanner.next();
                }
            }
            return Optional.empty();
        }
    }
}
