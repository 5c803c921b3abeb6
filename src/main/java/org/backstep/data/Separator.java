package org.backstep.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backstep.notation.UserError;

/** What separates the cells of a table. In doubt the earlier of these. */
enum Separator {
    TAB('\t', "tabs"),
    SEMICOLON(';', "semicolons"),
    COMMA(',', "commas"),
    BAR('|', "bars"),
    BLANKS(' ', "blanks");

    private static final Pattern SAID = Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);

    private static final Pattern GAP = Pattern.compile("\\t *\\t");

    private final char sign;
    private final String words;

    Separator(char sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    char sign() {
        return sign;
    }

    /** In a message: "semicolons". */
    String words() {
        return words;
    }

    /** Whether a line only says what separates the cells, as spreadsheets write it: {@code sep=;}. */
    static boolean isSaid(String line) {
        return SAID.matcher(CellText.strip(line)).matches() || line.equals("sep=\t");
    }

    /**
     * The separator of a table: the one that leaves the most numbers and gaps, which count twice if each line has as many
     * cells; then the one that leaves the fewest texts.
     *
     * @param lines the first lines that are not blank
     * @param shownAs the file's name for messages
     */
    static Separator of(List<String> lines, String shownAs) {
        if (isSaid(lines.get(0))) {
            Matcher said = SAID.matcher(CellText.strip(lines.get(0)));
            char named = said.matches() ? said.group(1).charAt(0) : '\t';
            for (Separator separator : values()) {
                if (separator.sign == named) {
                    return separator;
                }
            }
            throw new UserError(shownAs + ":1: \"sep=" + named + "\" names a sign that cannot separate cells;"
                    + " use a comma, a semicolon, a tab, a bar or a blank");
        }
        List<Guess> guesses = new ArrayList<>();
        for (Separator separator : values()) {
            Guess guess = separator.guess(lines);
            boolean hidesGaps = separator == BLANKS
                    && lines.stream().anyMatch(line -> GAP.matcher(line).find());
            if (separator == COMMA || (guess.cells > lines.size() && !hidesGaps)) {
                guesses.add(guess);
            }
        }
        return guesses.stream()
                .max(Comparator.<Guess>comparingInt(guess -> guess.even ? 2 * guess.numbers : guess.numbers)
                        .thenComparing(guess -> guess.even)
                        .thenComparing(guess -> -(guess.cells - guess.numbers))
                        .thenComparing(Guess::separator, Comparator.reverseOrder()))
                .map(Guess::separator)
                .orElse(COMMA);
    }

    private record Guess(Separator separator, int cells, int numbers, boolean even) {}

    private Guess guess(List<String> lines) {
        int cells = 0;
        int numbers = 0;
        boolean even = true;
        int first = 0;
        for (String line : lines) {
            List<String> split = split(line, Integer.MAX_VALUE);
            first = first == 0 ? split.size() : first;
            even &= split.size() == first;
            cells += split.size();
            for (String cell : split) {
                numbers += CellText.isMissing(cell) || CellParser.looksNumeric(cell) ? 1 : 0;
            }
        }
        return new Guess(this, cells, numbers, even);
    }

    /** The stripped cells of a line, at most so many. */
    List<String> split(String line, int most) {
        List<String> cells = new ArrayList<>();
        String rest = this == BLANKS ? line.strip() : line;
        int at = 0;
        while (at <= rest.length() && cells.size() < most) {
            int end = endOfCell(rest, at);
            String cell = CellText.strip(rest.substring(at, end));
            cells.add(cell.replaceFirst("(?s)^\"(.*)\"$", "$1"));
            at = end + 1;
            while (this == BLANKS && at < rest.length() && isSign(rest.charAt(at))) {
                at++;
            }
        }
        return cells;
    }

    private int endOfCell(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ' && this != BLANKS) {
            at++;
        }
        if (at < line.length() && line.charAt(at) == '"') {
            int close = line.indexOf('"', at + 1);
            at = close < 0 ? line.length() : close;
        }
        while (at < line.length() && !isSign(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean isSign(char c) {
        return c == sign || (this == BLANKS && c == '\t');
    }
}
