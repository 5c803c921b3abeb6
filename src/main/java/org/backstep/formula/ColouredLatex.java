package org.backstep.formula;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backstep.notation.Palette;
import org.backstep.notation.Palette.Role;

/**
 * The colouring of a hand-written formula for the two-layer network: x, x̂, z, δ and the parameters, each with its
 * indices, get {@code \textcolor{#0072B2}{…}}. Nothing else changes; a doubtful name (a letter of a word, an argument
 * without braces, a letter within {@code \text}) stays as it was. Pre-activations are plain text, as everywhere.
 */
public final class ColouredLatex {
    private static final String BOLD = "\\\\(?:mathbf|boldsymbol|bm|vec)";
    private static final Pattern HAT = Pattern.compile("\\\\(?:wide)?hat(?:\\s*\\{\\s*(?:" + bold("x")
            + "|x)\\s*}|\\s+x)" + "|" + BOLD + "\\s*\\{\\s*\\\\hat(?:\\s*\\{\\s*x\\s*}|\\s+x)\\s*}");
    private static final Pattern BOLD_NAME = Pattern.compile(bold("([Wbxz]|\\\\delta(?![a-zA-Z]))"));
    private static final Pattern PLAIN_NAME = Pattern.compile("([Wbxz](?![a-zA-Z])|\\\\delta(?![a-zA-Z]))");
    private static final Map<String, Role> ROLES =
            Map.of("W", Role.PARAMETER, "b", Role.PARAMETER, "x", Role.INPUT, "z", Role.CODE, "\\delta", Role.DELTA);
    private static final Pattern WORD = Pattern.compile("\\\\(?:[a-zA-Z]+\\*?|.)", Pattern.DOTALL);
    /** Commands that define signs or break off the line; a formula with one stays as it is. */
    private static final Pattern BEYOND_US =
            Pattern.compile("\\\\(?:(?:re)?new|def|Declare|verb|let|color(?![a-zA-Z])|cr(?![a-zA-Z]))|(?<!\\\\)%");
    /** The commands whose arguments are words, names or lengths. */
    private static final Set<String> OPAQUE = Set.of(
            "text",
            "textrm",
            "textbf",
            "textit",
            "texttt",
            "textsf",
            "mathrm",
            "mathtt",
            "mathsf",
            "mathit",
            "mbox",
            "hbox",
            "operatorname",
            "operatorname*",
            "begin",
            "end",
            "textcolor",
            "colorbox",
            "fcolorbox",
            "hspace",
            "vspace",
            "rule",
            "unicode",
            "char",
            "cellcolor",
            "rowcolor",
            "includegraphics",
            "rm",
            "it",
            "bf",
            "kern",
            "hskip",
            "multicolumn",
            "hdotsfor",
            "genfrac",
            "mathbb",
            "mathcal",
            "mathscr",
            "mathfrak",
            "mathbf",
            "boldsymbol",
            "bm",
            "vec",
            "DeclareMathOperator",
            "definecolor",
            "label",
            "ref",
            "tag",
            "fbox",
            "raisebox");
    /** The commands that take the next sign as their argument. */
    private static final Set<String> TAKING_ONE = Set.of(
            "sqrt",
            "hat",
            "widehat",
            "bar",
            "tilde",
            "widetilde",
            "dot",
            "ddot",
            "overline",
            "underline",
            "overbrace",
            "underbrace",
            "left",
            "right",
            "big",
            "Big",
            "bigg",
            "Bigg",
            "bigl",
            "bigr",
            "Bigl",
            "Bigr",
            "middle",
            "not",
            "mathop",
            "mathbin",
            "mathrel",
            "mathord",
            "phantom",
            "hphantom",
            "vphantom",
            "boxed",
            "overrightarrow",
            "xrightarrow",
            "xleftarrow",
            "substack",
            "breve",
            "check",
            "acute",
            "grave",
            "cancel",
            "bcancel",
            "mathinner",
            "biggl",
            "biggr",
            "Biggl",
            "Biggr",
            "mathopen",
            "mathclose",
            "mathpunct",
            "smash",
            "mathring",
            "limits");

    private static final Set<String> TAKING_TWO = Set.of(
            "frac",
            "tfrac",
            "dfrac",
            "cfrac",
            "binom",
            "tbinom",
            "dbinom",
            "stackrel",
            "overset",
            "underset",
            "sideset",
            "over",
            "atop");

    private final String latex;
    private final Palette palette;
    private int at;

    private ColouredLatex(String latex, Palette palette) {
        this.latex = latex;
        this.palette = palette;
    }

    private static String bold(String letter) {
        return BOLD + "(?:\\s*\\{\\s*" + letter + "\\s*}|\\s+" + letter + "(?![a-zA-Z])|(?=\\\\)" + letter + ")";
    }

    /** The formula with its quantities coloured; the formula itself where that could change what it says. */
    public static String of(String latex, Palette palette) {
        if (BEYOND_US.matcher(latex).find()) {
            return latex;
        }
        ColouredLatex writer = new ColouredLatex(latex, palette);
        String coloured = writer.sequence();
        return writer.at == latex.length() ? coloured : latex;
    }

    /** Reads up to the end of the group. */
    private String sequence() {
        StringBuilder out = new StringBuilder();
        while (at < latex.length() && latex.charAt(at) != '}') {
            out.append(piece());
        }
        return out.toString();
    }

    private String piece() {
        String name = inParentheses();
        if (name.isEmpty()) {
            name = name();
        }
        if (!name.isEmpty()) {
            return name;
        }
        char sign = latex.charAt(at);
        if (sign == '{') {
            return group();
        }
        if (sign == '^' || sign == '_') {
            at++;
            return sign + argument();
        }
        return sign == '\\' ? command() : String.valueOf(latex.charAt(at++));
    }

    private String group() {
        int start = at;
        at++;
        String inside = sequence();
        if (at >= latex.length()) {
            return latex.substring(start);
        }
        at++;
        return "{" + inside + "}";
    }

    /** Reads a group and colours its inside; or one sign, unchanged, as only a group may stand in its place. */
    private String argument() {
        String space = spaces();
        if (at >= latex.length() || latex.charAt(at) == '}') {
            return space;
        }
        return space + (latex.charAt(at) == '{' ? group() : token());
    }

    private String spaces() {
        int start = at;
        while (at < latex.length() && Character.isWhitespace(latex.charAt(at))) {
            at++;
        }
        return latex.substring(start, at);
    }

    private String token() {
        int start = at;
        Matcher word = matcher(WORD);
        at = word.lookingAt() ? word.end() : at + 1;
        return latex.substring(start, at);
    }

    private String command() {
        String word = token();
        String name = word.substring(1);
        if (OPAQUE.contains(name)) {
            return word + asTheyAre();
        }
        int count = TAKING_TWO.contains(name) ? 2 : TAKING_ONE.contains(name) ? 1 : 0;
        StringBuilder out = new StringBuilder(word);
        for (int k = 0; k < count; k++) {
            if (at < latex.length() && latex.charAt(at) == '[' && !"left right".contains(name)) {
                out.append(upTo('[', ']'));
            }
            out.append(argument());
        }
        return out.toString();
    }

    /** Reads all groups that follow directly, or the next sign, unchanged. */
    private String asTheyAre() {
        StringBuilder out = new StringBuilder(spaces());
        if (at < latex.length() && latex.charAt(at) != '{' && latex.charAt(at) != '[' && latex.charAt(at) != '}') {
            return out + token();
        }
        while (at < latex.length() && (latex.charAt(at) == '{' || latex.charAt(at) == '[')) {
            out.append(latex.charAt(at) == '{' ? upTo('{', '}') : upTo('[', ']'));
        }
        return out.toString();
    }

    private String upTo(char open, char close) {
        int start = at;
        int depth = 0;
        while (at < latex.length()) {
            char sign = latex.charAt(at);
            at += sign == '\\' ? 2 : 1;
            depth += sign == open ? 1 : sign == close ? -1 : 0;
            if (depth == 0) {
                break;
            }
        }
        at = Math.min(at, latex.length());
        return latex.substring(start, at);
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(latex)
                .region(at, latex.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    // ---- names ------------------------------------------------------------------------------------------------

    /** Reads one entry in parentheses: {@code (\mathbf{W}_d)_i}. */
    private String inParentheses() {
        if (latex.charAt(at) != '(') {
            return "";
        }
        int start = at;
        at++;
        Role role = base();
        if (role != Role.TEXT && scripts() && at + 1 < latex.length() && latex.startsWith(")_", at)) {
            at++;
            if (scripts()) {
                return painted(role, latex.substring(start, at));
            }
        }
        at = start;
        return "";
    }

    /** Reads a quantity with its indices; empty, and nothing read, if there is none. */
    private String name() {
        int start = at;
        boolean plain = matcher(PLAIN_NAME).lookingAt();
        if (plain && start > 0 && latex.charAt(start) != '\\' && Character.isLetter(latex.charAt(start - 1))) {
            return "";
        }
        Role role = base();
        int end = at;
        if (role == Role.TEXT || !scripts()) {
            at = start;
            return "";
        }
        String indices = latex.substring(end, at);
        if (indices.contains("pre") || (plain && !isCertain(latex.charAt(start), indices))) {
            return latex.substring(start, at);
        }
        return painted(role, latex.substring(start, at));
    }

    /** Without bold type only an index tells a quantity from any other letter; z is always the code. */
    private static boolean isCertain(char letter, String indices) {
        return letter == 'z'
                || (letter == '\\'
                        ? indices.matches("_\\{?(?:\\\\\\w+\\s*\\{)?(?:out|hidden|[ho\\d]\\b).*")
                        : indices.contains("_"));
    }

    /** Reads a name without its indices; TEXT, and nothing read, if there is none. */
    private Role base() {
        Matcher hat = matcher(HAT);
        if (hat.lookingAt()) {
            at = hat.end();
            return Role.OUTPUT;
        }
        for (Pattern pattern : new Pattern[] {BOLD_NAME, PLAIN_NAME}) {
            Matcher name = matcher(pattern);
            if (name.lookingAt()) {
                at = name.end();
                String letter = "";
                for (int k = 1; k <= name.groupCount(); k++) {
                    letter = name.group(k) == null ? letter : name.group(k);
                }
                return ROLES.getOrDefault(letter, Role.TEXT);
            }
        }
        return Role.TEXT;
    }

    /** Reads indices, exponents and primes; false if one of them is not understood. */
    private boolean scripts() {
        while (at < latex.length() && "_^'".indexOf(latex.charAt(at)) >= 0) {
            if (latex.charAt(at++) == '\'') {
                continue;
            }
            spaces();
            if (at >= latex.length() || latex.charAt(at) == '}') {
                return false;
            }
            if (latex.charAt(at) == '{') {
                upTo('{', '}');
            } else {
                String name = token().substring(1);
                if (OPAQUE.contains(name) || TAKING_ONE.contains(name) || TAKING_TWO.contains(name)) {
                    return false;
                }
            }
        }
        return true;
    }

    private String painted(Role role, String name) {
        return String.format(Locale.ROOT, "\\textcolor{#%06X}{%s}", palette.of(role) & 0xFFFFFF, name);
    }
}
