package org.backstep.typeset;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scilab.forge.jlatexmath.MacroInfo;
import org.scilab.forge.jlatexmath.NewCommandMacro;
import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * The count of a formula's parts, in one pass over its text. It follows JLaTeXMath in what belongs to which command:
 * arguments in braces or without, brackets of options, commands that take the rest of their group.
 */
final class FormulaCount {
    /** A formula whose parts cannot be counted. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String message) {
            super(message, null, false, false);
        }
    }

    /** The name of a table behind its command. */
    private static final Pattern TABLE = Pattern.compile("\\s*\\{([a-zA-Z]+\\*?)}\\s*");

    private static final Pattern COLUMNS = Pattern.compile("\\{((?:[^{}]++|\\{(?:[^{}]++|\\{[^{}]*+})*+})*+)}");
    private static final Set<String> WITH_COLUMNS = Set.of("array", "tabular");
    /** Commands that take the rest of their group, as in {@code {a \over b}} and {@code {\bf a b}}. */
    private static final Set<String> TAKING_THE_REST = Set.of(
            "over",
            "atop",
            "choose",
            "overwithdelims",
            "atopwithdelims",
            "brace",
            "brack",
            "bangle",
            "bf",
            "it",
            "rm",
            "sf",
            "tt",
            "sc",
            "displaystyle",
            "textstyle",
            "scriptstyle",
            "scriptscriptstyle",
            "tiny",
            "scriptsize",
            "footnotesize",
            "small",
            "normalsize",
            "large",
            "Large",
            "LARGE",
            "huge",
            "Huge");
    /** Signs that are put above what is before them. */
    private static final String PRIMES = "'\"‵";

    private static final Map<String, MacroInfo> MACROS = macros();
    /** More columns than any table may have. */
    private static final int MANY = 100_000;
    /** The pieces of a high bracket on both sides, for each row or em. */
    private static final int PIECES = 4;

    private static Map<String, MacroInfo> macros() {
        TeXFormula.isRegisteredBlock(Character.UnicodeBlock.BASIC_LATIN); // the first call fills the list of commands
        return MacroInfo.Commands;
    }

    private final String latex;
    private final Deque<FormulaPart> open = new ArrayDeque<>();
    private final FormulaPart whole = new FormulaPart(FormulaPart.Kind.GROUP, "", 0, 0);
    private int at;
    private long cells;
    private double lengths;
    private double signs;

    private FormulaCount(String latex) {
        this.latex = latex;
        open.push(whole);
    }

    /**
     * Counts a formula.
     *
     * @throws Unreadable if its braces do not match or it has a command that is not allowed
     */
    static FormulaCount of(String latex) {
        FormulaCount count = new FormulaCount(latex);
        count.read();
        return count;
    }

    long depth() {
        return whole.below;
    }

    long cells() {
        return cells;
    }

    /** The sum of the lengths that are set by hand, in em. */
    long lengths() {
        return (long) Math.ceil(lengths);
    }

    long signs() {
        return (long) Math.ceil(signs);
    }

    private void read() {
        while (at < latex.length()) {
            char sign = latex.charAt(at++);
            switch (sign) {
                case '\\' -> command(name());
                case '{' -> push(FormulaPart.Kind.GROUP, "", top().kind == FormulaPart.Kind.ARGUMENTS ? 0 : 1);
                case '}' -> closeGroup();
                case '[' -> openBracket();
                case ']' -> closeBracket();
                case '^', '_' -> script(sign);
                case '&' -> nextColumn();
                case '%' -> throw new Unreadable("a formula has no comments; a percent sign is written \\%");
                case '°' -> cell().scripts += '^';
                default -> {
                    if (!Character.isWhitespace(sign) && PRIMES.indexOf(sign) < 0) {
                        argument(String.valueOf(sign));
                    }
                }
            }
        }
        while (open.size() > 1) {
            if (top().kind == FormulaPart.Kind.GROUP) {
                throw new Unreadable("a { is not closed by a }");
            }
            pop();
        }
        count(whole);
    }

    /** A second exponent, which TeX refuses, would be typeset around all that is before it, and that twice. */
    private void script(char sign) {
        FormulaPart cell = cell();
        if (cell.scripts.indexOf(sign) >= 0) {
            throw new Unreadable("a second " + sign + " at the same place; put braces around what it belongs to");
        }
        cell.scripts += sign;
        push(FormulaPart.Kind.ARGUMENTS, "", 1).wanted = 1;
    }

    private String name() {
        int start = at;
        while (at < latex.length() && isLetter(latex.charAt(at))) {
            at++;
        }
        at = at == start ? Math.min(at + 1, latex.length()) : at;
        return latex.substring(start, at);
    }

    private static boolean isLetter(char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    }

    private void command(String name) {
        if (FormulaBudget.isRefused(name)) {
            throw new Unreadable("\\" + name + " is not allowed in a lesson");
        }
        switch (name) {
            case "begin" -> table();
            case "end" -> {
                Matcher table = TABLE.matcher(latex).region(at, latex.length());
                at = table.lookingAt() ? table.end() : at;
                close(FormulaPart.Kind.TABLE);
            }
            case "left" -> {
                push(FormulaPart.Kind.FENCE, name, 1);
                delimiter();
            }
            case "right" -> {
                close(FormulaPart.Kind.FENCE);
                delimiter();
            }
            case "middle" -> middle();
            case "limits", "nolimits" -> cell().levels = FormulaBudget.LEVELS_OF_TWICE;
            case "\\", "cr" -> nextRow();
            default -> other(name);
        }
    }

    private void other(String name) {
        MacroInfo macro = MACROS.get(name);
        if (TAKING_THE_REST.contains(name)) {
            push(FormulaPart.Kind.REST, name, 1);
        } else if (macro != null && macro.nbArgs > 0) {
            FormulaPart part = push(FormulaPart.Kind.ARGUMENTS, name, FormulaBudget.levels(name));
            part.wanted = macro.nbArgs;
            part.lengths = FormulaBudget.measured(name);
        } else {
            argument("");
        }
    }

    // ---- parts ------------------------------------------------------------------------------------------------

    private FormulaPart top() {
        return open.element();
    }

    private FormulaPart push(FormulaPart.Kind kind, String command, int levels) {
        FormulaPart part = new FormulaPart(kind, command, at, levels);
        open.push(part);
        return part;
    }

    private void pop() {
        FormulaPart part = open.pop();
        String name = part.command;
        if (NewCommandMacro.isMacro(name) && latex.substring(part.start, at).contains("#2")) {
            throw new Unreadable("#2 cannot be within \\" + name + ", which would read it as its second argument");
        }
        count(part);
        FormulaPart around = top();
        around.below = Math.max(around.below, part.below + part.levels);
        around.extent += part.extent + part.rows - 1;
    }

    private void count(FormulaPart part) {
        if (part.rows > 1 || part.widest > 1) {
            cells += (long) part.rows * part.widest;
        }
        if (part.kind != FormulaPart.Kind.GROUP || part == whole) {
            signs += part.copies * (at - part.start + PIECES * (part.extent + part.rows - 1 + part.below))
                    + (double) part.pattern * part.rows;
        }
    }

    /** Closes what ends with a group, a cell or a bracket without a sign of its own. */
    private void closeOpenEnds() {
        while (top().kind == FormulaPart.Kind.REST || top().kind == FormulaPart.Kind.ARGUMENTS) {
            pop();
        }
    }

    private void close(FormulaPart.Kind kind) {
        closeOpenEnds();
        if (top().kind == kind) {
            pop();
            argument("");
        }
    }

    private void closeGroup() {
        while (top().kind != FormulaPart.Kind.GROUP) {
            pop();
        }
        if (top() == whole) {
            throw new Unreadable("a } has no { before it");
        }
        String text = latex.substring(top().start, at - 1);
        pop();
        argument(text);
    }

    private void openBracket() {
        FormulaPart part = top();
        MacroInfo macro = MACROS.get(part.command);
        if (part.kind == FormulaPart.Kind.ARGUMENTS && macro != null && macro.hasOptions) {
            push(FormulaPart.Kind.OPTION, part.command, 0);
        } else {
            argument("[");
        }
    }

    private void closeBracket() {
        if (open.stream().anyMatch(part -> part.kind == FormulaPart.Kind.OPTION)) {
            closeOpenEnds();
            if (top().kind == FormulaPart.Kind.OPTION) {
                measure(FormulaBudget.measured(top().command), latex.substring(top().start, at - 1));
                pop();
                return;
            }
        }
        argument("]");
    }

    /** A part that may be the argument of the command before it. */
    private void argument(String text) {
        String left = text;
        boolean script = false;
        while (top().kind == FormulaPart.Kind.ARGUMENTS) {
            FormulaPart part = top();
            script = part.command.isEmpty();
            if (part.command.equals("multicolumn") && part.wanted == 3) {
                addColumns(left);
            }
            measure(part.lengths, left);
            part.lengths--;
            part.wanted--;
            if (part.wanted > 0) {
                return;
            }
            pop();
            left = "";
        }
        if (!script) {
            cell().scripts = "";
        }
    }

    private void measure(int wanted, String text) {
        if (wanted > 0) {
            double length = FormulaBudget.em(text);
            lengths += length;
            top().extent += length;
        }
    }

    // ---- tables and brackets ----------------------------------------------------------------------------------

    private void table() {
        Matcher name = TABLE.matcher(latex).region(at, latex.length());
        if (!name.lookingAt()) {
            throw new Unreadable("\\begin needs the name of a table in braces behind it");
        }
        at = name.end();
        FormulaPart part = push(FormulaPart.Kind.TABLE, name.group(1), 1);
        if (WITH_COLUMNS.contains(part.command)) {
            Matcher columns = COLUMNS.matcher(latex).region(at, latex.length());
            if (!columns.lookingAt()) {
                throw new Unreadable("\\begin{" + part.command + "} needs columns such as {lcr} behind it");
            }
            part.pattern = TablePattern.of(columns.group(1)).length();
            part.widest = part.pattern;
            at = columns.end();
        }
    }

    /** The part in which a cell, a row or a sign stands. */
    private FormulaPart cell() {
        return open.stream()
                .filter(part -> part.kind != FormulaPart.Kind.ARGUMENTS && part.kind != FormulaPart.Kind.REST)
                .findFirst()
                .orElse(whole);
    }

    private void nextColumn() {
        closeOpenEnds();
        addColumns("1");
    }

    private void addColumns(String number) {
        FormulaPart cell = cell();
        try {
            cell.columns += Math.max(1, Math.min(MANY, Integer.parseInt(number.strip())));
        } catch (NumberFormatException notANumber) {
            cell.columns++;
        }
        cell.widest = Math.max(cell.widest, cell.columns);
    }

    private void nextRow() {
        closeOpenEnds();
        top().rows++;
        top().columns = 1;
    }

    private void middle() {
        open.stream()
                .filter(part -> part.kind == FormulaPart.Kind.FENCE)
                .findFirst()
                .ifPresent(fence -> {
                    fence.levels = FormulaBudget.LEVELS_OF_TWICE;
                    fence.copies++;
                });
        delimiter();
    }

    /** Passes the sign behind {@code \right}, which is no argument. */
    private void delimiter() {
        while (at < latex.length() && Character.isWhitespace(latex.charAt(at))) {
            at++;
        }
        if (at < latex.length() && latex.charAt(at) != '{' && latex.charAt(at) != '}') {
            at++;
            if (latex.charAt(at - 1) == '\\') {
                name();
            }
        }
    }
}
