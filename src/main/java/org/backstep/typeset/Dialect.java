package org.backstep.typeset;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scilab.forge.jlatexmath.ColorAtom;

/**
 * The translation of LaTeX as people write it into what JLaTeXMath typesets, by the table {@link Rewritings}. Where the
 * library would draw something else than what is written, the formula is refused.
 */
final class Dialect {
    /** The height that may stand behind the end of a row, which the library would print. */
    private static final Pattern ROW_GAP = Pattern.compile("\\*?(\\s*\\[\\s*-?[\\d.]+\\s*[a-z]{2}\\s*])?");

    private static final Pattern SPACE = Pattern.compile("\\s*");
    private static final Pattern LENGTH = Pattern.compile("\\s*(-?[\\d.]+\\s*(?:em|ex|mu|pt|px|cm|mm|in))");
    private static final Pattern TABLE = Pattern.compile("\\s*\\{([a-zA-Z]+\\*?)}");
    /** Where a table stands in its line, or its columns. */
    private static final Pattern SIDE =
            Pattern.compile("(?<=aligned}|alignedat}|gathered}|array}|matrix\\*})\\[[tcblr]]");

    private static final Pattern COLOUR = Pattern.compile("\\s*(?:\\[(\\w+)])?\\s*\\{([^{}]*)}");
    private static final Pattern NUMBERS = Pattern.compile("\\d*\\.?\\d+(\\s*,\\s*\\d*\\.?\\d+){2}");
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Set<String> LENGTHS = Set.of("kern", "mkern", "hskip", "mskip");
    private static final Set<String> WORDS = Set.of("mbox", "hbox", "intertext", "emph", "tag", "tag*");
    private static final Set<String> SIZES = Set.of(
            "left", "right", "middle", "big", "Big", "bigg", "Bigg", "bigl", "Bigl", "biggl", "Biggl", "bigr", "Bigr",
            "biggr", "Biggr");
    private static final Set<String> ENDS_OF_CELL = Set.of("&", "\\\\", "\\cr", "\\right", "\\middle", "\\end");
    /** The first sign beyond ASCII. */
    private static final char FIRST_FOREIGN = 0x80;
    /** More levels than any formula may have; here each takes some frames of the stack. */
    private static final int DEEPEST = 100;

    private final String latex;
    private int at;
    private int depth;

    private Dialect(String latex) {
        this.latex = latex;
    }

    /**
     * A formula for JLaTeXMath.
     *
     * @throws FormulaCount.Unreadable if it has signs, letters or colours that cannot be shown
     */
    static String of(String latex) {
        Dialect reader = new Dialect(Normalizer.normalize(latex, Normalizer.Form.NFC));
        StringBuilder out = new StringBuilder(reader.sequence(false, false));
        while (reader.at < reader.latex.length()) { // a brace too many, which the count refuses
            out.append(reader.latex.charAt(reader.at++)).append(reader.sequence(false, false));
        }
        return out.toString();
    }

    // ---- parts ------------------------------------------------------------------------------------------------

    /**
     * Reads up to the end of the group.
     *
     * @param words whether these are words, such as those of {@code \text}, which may have mathematics within them
     * @param cell whether the end of a cell or a bracket ends it too
     */
    private String sequence(boolean words, boolean cell) {
        StringBuilder out = new StringBuilder();
        boolean inWords = words;
        int open = 0;
        while (at < latex.length() && latex.charAt(at) != '}') {
            if (isPlain()) {
                out.append(latex.charAt(at++));
                continue;
            }
            String token = token();
            if (cell && open == 0 && ENDS_OF_CELL.contains(token)) {
                break;
            }
            switch (token) {
                case "\\left", "\\begin" -> open++;
                case "\\right", "\\end" -> open--;
                case "$" -> inWords = words && !inWords;
                case "\\(", "\\)" -> inWords = words && token.equals("\\)");
                default -> {}
            }
            out.append(accented(inWords));
        }
        return out.toString();
    }

    /** Whether the next sign stays as it is: most do, and equations are written in every frame. */
    private boolean isPlain() {
        char sign = latex.charAt(at);
        return sign < FIRST_FOREIGN
                && "\\{$&".indexOf(sign) < 0
                && (at + 1 == latex.length() || latex.charAt(at + 1) < FIRST_FOREIGN);
    }

    /** The command or the sign that comes next. */
    private String token() {
        int end = at + 1;
        if (latex.charAt(at) == '\\') {
            while (end < latex.length() && isLetter(latex.charAt(end))) {
                end++;
            }
            if (end == at + 1 && end < latex.length()) {
                end += Character.charCount(latex.codePointAt(end));
            }
        }
        return latex.substring(at, end);
    }

    private static boolean isLetter(char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(latex).region(at, latex.length()).useTransparentBounds(true);
    }

    private void pass(Pattern pattern) {
        Matcher found = matcher(pattern);
        at = found.lookingAt() ? found.end() : at;
    }

    /** A piece with the accents behind it. */
    private String accented(boolean words) {
        String all = piece(words);
        while (at < latex.length() && !all.isBlank() && Rewritings.ACCENTS.containsKey(latex.charAt(at))) {
            all = "{\\" + Rewritings.ACCENTS.get(latex.charAt(at++)) + "{" + all + "}}";
        }
        return all;
    }

    private String piece(boolean words) {
        if (++depth > DEEPEST) {
            throw new FormulaCount.Unreadable("it has more than " + DEEPEST + " levels within each other; at most "
                    + FormulaBudget.DEEPEST + " can be typeset");
        }
        String piece =
                switch (latex.charAt(at)) {
                    case '{' -> {
                        at++;
                        String inside = sequence(words, false);
                        yield "{" + inside + (at++ < latex.length() ? "}" : "");
                    }
                    case '\\' -> command(words);
                    default -> {
                        int code = latex.codePointAt(at);
                        at += Character.charCount(code);
                        yield Letters.of(code, words);
                    }
                };
        depth--;
        return piece;
    }

    private String command(boolean words) {
        String token = token();
        at = Math.min(latex.length(), at + token.length());
        String name = token.substring(1);
        if (LENGTHS.contains(name)) {
            Matcher length = matcher(LENGTH);
            if (length.lookingAt()) {
                at = length.end();
                return "\\hspace{" + length.group(1) + "}";
            }
        }
        if (SIZES.contains(name)) {
            return token + angle();
        }
        return switch (name) {
            case "\\" -> {
                pass(ROW_GAP);
                yield token;
            }
            case "begin", "end" -> table(name);
            case "color" -> "\\textcolor{" + colour() + "}{" + sequence(words, true) + "}";
            case "textcolor", "colorbox" -> token + "{" + colour() + "}";
            default -> rewritten(name, words);
        };
    }

    /** An angle bracket, which the library would draw as a sign of comparison. */
    private String angle() {
        pass(SPACE);
        String angle = latex.startsWith("<", at) ? "\\langle " : latex.startsWith(">", at) ? "\\rangle " : "";
        at += angle.isEmpty() ? 0 : 1;
        return angle;
    }

    private String table(String beginOrEnd) {
        Matcher name = matcher(TABLE);
        if (!name.lookingAt()) {
            return "\\" + beginOrEnd;
        }
        at = name.end();
        pass(SIDE);
        String table = name.group(1);
        String[] ends = Rewritings.TABLES
                .getOrDefault(table, "\\begin{" + table + "}…\\end{" + table + "}")
                .split("…", 2);
        return ends[beginOrEnd.equals("begin") ? 0 : 1];
    }

    /** A command by the table, with its argument; any other stays as it is. */
    private String rewritten(String command, boolean words) {
        String name =
                latex.startsWith("*", at) && Rewritings.COMMANDS.containsKey(command + "*#1") ? command + "*" : command;
        at += name.length() - command.length();
        boolean ofWords = words || name.startsWith("text") || WORDS.contains(name);
        String withArgument = Rewritings.COMMANDS.get(name + "#1");
        if (withArgument != null) {
            return withArgument.replace("#1", argument(ofWords));
        }
        if (Alphabets.areCapitals(name)) {
            return Alphabets.of(name, argument(words));
        }
        boolean hasWords = ofWords && !words && latex.startsWith("{", at);
        return Rewritings.COMMANDS.getOrDefault(name, "\\" + name) + (hasWords ? piece(true) : "");
    }

    /** The inside of a group, or one piece; nothing at the end of what is around it. */
    private String argument(boolean words) {
        pass(SPACE);
        if (at >= latex.length() || "}&".indexOf(latex.charAt(at)) >= 0) {
            return "";
        }
        boolean group = latex.charAt(at) == '{';
        String piece = piece(words);
        return group && piece.endsWith("}") ? piece.substring(1, piece.length() - 1) : piece;
    }

    private String colour() {
        Matcher found = matcher(COLOUR);
        if (!found.lookingAt()) {
            throw new FormulaCount.Unreadable("a colour needs its name in braces, as in \\color{red}");
        }
        at = found.end();
        String name = found.group(2).strip();
        String model = String.valueOf(found.group(1));
        boolean numbers = NUMBERS.matcher(name).matches();
        String colour = model.equals("HTML")
                ? "#" + name
                : numbers && model.equals("rgb") ? shares(name) : Rewritings.COLOURS.getOrDefault(name, name);
        if (!HEX.matcher(colour).matches()
                && !numbers
                && !ColorAtom.Colors.containsKey(colour.toLowerCase(Locale.ROOT))) {
            throw new FormulaCount.Unreadable(
                    "there is no colour \"" + name + "\"; write red, blue, gray and the like, or #0072B2");
        }
        return colour;
    }

    /** The colour of three shares, of which the library takes 1 for one of 255. */
    private static String shares(String numbers) {
        StringBuilder hex = new StringBuilder("#");
        for (String share : numbers.split(",", 3)) {
            hex.append(String.format("%02X", Math.round(255 * Math.min(1, Float.parseFloat(share.strip())))));
        }
        return hex.toString();
    }
}
