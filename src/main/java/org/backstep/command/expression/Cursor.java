package org.backstep.command.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backstep.notation.Nearest;

/** Reads one line from left to right. Blanks between things do not matter; a # outside quotes ends the line. */
public final class Cursor {
    /** Longer lines are refused: no honest command needs them. */
    static final int LONGEST = 4000;

    /** A longer word is cut short in an error. */
    private static final int LONGEST_SHOWN = 60;

    /** Counts in commands end here: steps, epochs, samples. */
    public static final int LARGEST_COUNT = 10_000_000;

    private static final Pattern NAME = Pattern.compile("[A-Za-zδησ∇][A-Za-z0-9_δ\u0302]*");
    private static final Pattern NUMBER = Pattern.compile("(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern LONG_EXPONENT = Pattern.compile("[eE][+-]?\\d{4}");
    private static final Pattern WORD = Pattern.compile("[^\\s#\"]+");

    private static final Pattern WORD_WITH_QUOTES = Pattern.compile("(?:[^\\s#\"]++|\"[^\"]*+\")++");
    private static final Pattern SIGNED = Pattern.compile("[+-]?" + NUMBER.pattern() + "(?=\\s|$)");

    private final String line;
    private int at;

    public Cursor(String line) {
        if (line.length() > LONGEST) {
            throw new SyntaxError(LONGEST, "this line is longer than " + LONGEST + " characters");
        }
        this.line = line;
    }

    /** The column of what comes next, from 1. */
    public int column() {
        skipBlanks();
        return at + 1;
    }

    public boolean atEnd() {
        skipBlanks();
        return at == line.length() || line.charAt(at) == '#';
    }

    private void skipBlanks() {
        while (at < line.length()
                && (Character.isWhitespace(line.charAt(at)) || Character.isSpaceChar(line.charAt(at)))) {
            at++;
        }
    }

    private boolean looking(Pattern pattern) {
        skipBlanks();
        return pattern.matcher(line).region(at, line.length()).lookingAt();
    }

    private String take(Pattern pattern, String expected) {
        skipBlanks();
        Matcher matcher = pattern.matcher(line).region(at, line.length());
        if (!matcher.lookingAt()) {
            throw expected(expected);
        }
        at = matcher.end();
        return matcher.group();
    }

    /** An error saying what should stand here instead of what does. */
    public SyntaxError expected(String what) {
        return new SyntaxError(column(), "expected " + what + ", found " + found());
    }

    private String found() {
        if (atEnd()) {
            return "the end of the line";
        }
        Matcher name = NAME.matcher(line).region(at, line.length());
        Matcher word = WORD.matcher(line).region(at, line.length());
        String next = name.lookingAt() ? name.group() : word.lookingAt() ? word.group() : line.substring(at, at + 1);
        boolean shown = next.length() <= LONGEST_SHOWN;
        return '"' + (shown ? next : next.substring(0, next.offsetByCodePoints(0, LONGEST_SHOWN / 2)) + "…") + '"';
    }

    public boolean atName() {
        return looking(NAME);
    }

    boolean atNumber() {
        return looking(NUMBER);
    }

    /** A name: letters, digits, underscores, Greek, hats. */
    public String name(String expected) {
        return take(NAME, expected);
    }

    /** An unsigned number as it is written. One that is out of every range would take ages to compare exactly. */
    public String number(String expected) {
        int column = column();
        String digits = take(NUMBER, expected);
        if (LONG_EXPONENT.matcher(digits).find() || Double.isInfinite(Double.parseDouble(digits))) {
            throw new SyntaxError(column, digits + " is too large or too small to be computed with");
        }
        return digits;
    }

    /** Everything up to the next blank or quote. */
    public String word(String expected) {
        if (atEnd()) {
            throw expected(expected);
        }
        return take(WORD, expected);
    }

    /** A word in which parts may stand in quotes, with blanks there: {@code a,"b c"}. */
    public String wordWithQuotes(String expected) {
        if (atEnd()) {
            throw expected(expected);
        }
        return take(WORD_WITH_QUOTES, expected);
    }

    /** A sign and digits, if they come next. */
    Optional<String> signedNumber() {
        return looking(SIGNED) ? Optional.of(take(SIGNED, "")) : Optional.empty();
    }

    public String oneOf(List<String> words) {
        int column = column();
        String choice = words.stream()
                .map(w -> '"' + w + '"')
                .reduce((a, b) -> a + " or " + b)
                .orElseThrow();
        String name = name(choice);
        if (!words.contains(name)) {
            throw new SyntaxError(
                    column, "expected " + choice + ", found \"" + name + "\"" + Nearest.hint(name, words));
        }
        return name;
    }

    /** One of some constants; each is typed as its word. */
    public <E extends Enum<E>> E oneOf(E[] constants) {
        List<String> words = Arrays.stream(constants).map(Cursor::word).toList();
        return constants[words.indexOf(oneOf(words))];
    }

    /** The name of a constant in small letters, as it is typed in commands. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A whole number from a least one up to ten million. */
    public int count(String expected, int least) {
        int column = column();
        String digits = number(expected);
        try {
            int count = Integer.parseInt(digits);
            if (count >= least && count <= LARGEST_COUNT) {
                return count;
            }
        } catch (NumberFormatException notWholeOrTooLarge) {
            // said below
        }
        throw new SyntaxError(
                column,
                "expected " + expected + ", a whole number from " + least + " to " + LARGEST_COUNT + ", found "
                        + digits);
    }

    /** Text between double quotes on one line. */
    public String quoted(String expected) {
        if (!ahead("\"")) {
            throw expected(expected + " in double quotes");
        }
        int end = line.indexOf('"', at + 1);
        if (end < 0) {
            throw new SyntaxError(at + 1, "this quotation is not closed; expected another \" on the same line");
        }
        String text = line.substring(at + 1, end);
        if (text.isBlank()) {
            throw new SyntaxError(at + 1, "expected " + expected + ", found nothing between the quotes");
        }
        at = end + 1;
        return text;
    }

    /** What comes next, up to a comment or the end. */
    public String ahead() {
        skipBlanks();
        int comment = line.indexOf('#', at);
        return line.substring(at, comment < 0 ? line.length() : comment);
    }

    /** Takes all of what comes next, up to a comment or the end. */
    public String rest() {
        String rest = ahead();
        at += rest.length();
        return rest;
    }

    /** Whether these characters come next. */
    boolean ahead(String characters) {
        skipBlanks();
        return line.startsWith(characters, at);
    }

    /** Passes these characters if they come next. */
    public boolean accept(String characters) {
        if (!ahead(characters)) {
            return false;
        }
        at += characters.length();
        return true;
    }

    /** Whether this whole word comes next. */
    public boolean aheadWord(String word) {
        skipBlanks();
        Matcher matcher = NAME.matcher(line).region(at, line.length());
        return matcher.lookingAt() && matcher.group().equals(word);
    }

    /** Passes this whole word if it comes next. */
    public boolean acceptWord(String word) {
        if (!aheadWord(word)) {
            return false;
        }
        at += word.length();
        return true;
    }

    public void require(String characters, String expected) {
        if (!accept(characters)) {
            throw expected(expected);
        }
    }

    /** Nothing but a comment may follow. */
    public void requireEnd() {
        if (!atEnd()) {
            throw expected("the end of the command");
        }
    }
}
