package org.backstep.typeset;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.scilab.forge.jlatexmath.MacroInfo;
import org.scilab.forge.jlatexmath.TeXFormula;

/** Formulas that ask for much: those that once kept the window or a page busy for good, and random ones of their kinds. */
public final class HostileFormulas {
    private static final List<String> SIGNS = List.of(
            "x",
            "1",
            "&",
            "\\\\",
            "{",
            "}",
            "[",
            "]",
            "(",
            "|",
            "^",
            "_",
            "'",
            " ",
            "#2",
            "#1",
            "%\n",
            "$",
            "~",
            "\"",
            "*",
            "@",
            "²",
            "°",
            "é",
            "δ",
            "Ж",
            "字",
            "\\",
            "999",
            "9e9",
            "em",
            "in",
            "{99em}",
            "{1000000}",
            "*{99}{c}",
            "@{xx}",
            "\\left(",
            "\\middle|",
            "\\right)",
            "\\end{array}",
            "\\begin{array}{cc}",
            "\\begin{",
            "\\limits");
    private static final List<String> TABLES = List.of(
            "array}{lcr",
            "array}{*{9}{c}",
            "array}{@{x}c|c",
            "matrix",
            "pmatrix",
            "cases",
            "align",
            "aligned",
            "gather",
            "multline",
            "split",
            "eqnarray",
            "smallmatrix",
            "vmatrix",
            "alignat}{1",
            "gathered",
            "flalign");
    private static final List<String> LENGTHS = List.of("{1em}", "{20pt}", "{9cm}", "{99em}", "{2in}", "{-3mm}", "{7}");

    private HostileFormulas() {}

    /** Each of them froze the window, filled the memory or made a page of megabytes, or would have. */
    public static List<String> killers() {
        return List.of(
                "\\begin{array}{*{1000000}{c}}x\\end{array}",
                "\\begin{array}{*{99}{*{99}{*{99}{c}}}}x\\end{array}",
                "\\begin{array}{*{1}{*}{1000000}{c}}x\\end{array}",
                "\\begin{array}\\frac{*{1000000}{c}}{x}x\\end{array}",
                "\\begin{array@}{*{1000000}{c}}x\\end{array@}",
                "\\begin{array}{" + "|".repeat(3000) + "}" + "x\\\\".repeat(200) + "\\end{array}",
                "\\begin{array}{@{" + "x".repeat(1500) + "}}" + "x\\\\".repeat(350) + "\\end{array}",
                "\\begin{matrix}" + "x&".repeat(1000) + "\\\\".repeat(1000) + "\\end{matrix}",
                "\\begin{matrix}\\multicolumn{1000000}{c}{x}\\end{matrix}",
                "\\begin{matrix}\\multicolumn{９９９９９９}{c}{x}\\end{matrix}",
                "\\begin{matrix}" + "\\multicolumn9cx".repeat(200) + "\\\\".repeat(100) + "\\end{matrix}",
                "\\begin{matrix}\\hspace{99em}&x\\\\\\hdotsfor[0]{2}\\end{matrix}",
                "x".repeat(1_900_000),
                "\\sqrt{".repeat(200) + "x" + "}".repeat(200),
                "\\sqrt{".repeat(500) + "x" + "}".repeat(500),
                "\\sqrt".repeat(500) + " x",
                "\\frac1".repeat(500) + "x",
                "x" + "\\over x".repeat(500),
                "x" + "\\choose x".repeat(500),
                "{\\bf x".repeat(300) + "}".repeat(300),
                "\\bf x".repeat(300),
                "x^".repeat(900) + "x",
                "x^{".repeat(900) + "x" + "}".repeat(900),
                "\\left(".repeat(200) + "x" + "\\right)".repeat(200),
                "\\left(x\\middle|".repeat(12) + "x" + "\\right)".repeat(12),
                "\\Set{x|".repeat(12) + "x" + "}".repeat(12),
                "\\sideset{}{}{".repeat(12) + "x" + "}".repeat(12),
                "\\prescript{a}{b}{".repeat(12) + "x" + "}".repeat(12),
                "\\undertilde".repeat(24) + "x",
                "\\left(\\rule{1pt}{9999999em}\\right)",
                "\\left(\\rule[9999999em]{1pt}{1pt}\\right)",
                "\\left(\\raisebox{9999999in}{x}\\right)",
                "\\left(\\genfrac{}{}{9999999cm}{}{a}{b}\\right)",
                "\\left(\\vspace{9999999em}\\right)",
                "\\left(" + "\\rule{1pt}{90pt}".repeat(100) + "\\middle|".repeat(300) + "\\right)",
                "\\xrightarrow{\\hspace{9999999em}}",
                "\\overbrace{\\kern{9999999em}}",
                "\\left(\\scalebox{1e9}{x}\\right)",
                "\\left(\\resizebox{99999em}{99999em}{x}\\right)",
                "x\\above 9999999em x",
                "\\roman{99999999}",
                "\\fcscore{999999999}",
                "\\longdiv{9223372036854775807}{3}",
                "\\newcommand{\\x}{\\x\\x}\\x",
                "\\new%\ncommand{\\x}{\\x\\x}\\x",
                "\\include%\ngraphics{/dev/zero}",
                "\\includegraphics{/dev/zero}",
                "\\jlmDynamic{x}",
                "\\jlmXML{/dev/zero}",
                "\\jlmExternalFont{x}x",
                "\\makeatletter\\array@@env{*{1000000}{c}}{x}",
                "\\dfrac{" + "#2".repeat(900) + "}{" + "x".repeat(1800) + "}",
                "\\DeclareMathSizes{10}{9999}{9999}{9999}x",
                "\\magnification{99999}x",
                "x" + "'".repeat(3990),
                "x" + "^a".repeat(1990),
                "x" + "_a^b".repeat(990),
                "\\sum" + "°".repeat(40),
                "\\sum" + "²".repeat(3000),
                "\\sum" + "^a".repeat(40),
                "\\sum^a" + "'^a".repeat(40),
                "\\sum" + "\\limits^\\,".repeat(40),
                "x" + "\\limits_x^x".repeat(40),
                "\\hat x" + "'_a'^b".repeat(40),
                "{".repeat(1990) + "x" + "}".repeat(1990),
                "\\begin{pmatrix}".repeat(100) + "x" + "\\end{pmatrix}".repeat(100),
                "\\dfrac{".repeat(300) + "x" + "}{x}".repeat(300));
    }

    /** A formula with random commands of the library, most of them with what they want, and then some signs damaged. */
    public static String random(int seed) {
        Random random = new Random(seed);
        StringBuilder formula = new StringBuilder(line(random, 1 + random.nextInt(6), commands()));
        for (int damage = Math.max(0, random.nextInt(6) - 2); damage > 0; damage--) {
            int at = random.nextInt(formula.length() + 1);
            String sign = SIGNS.get(random.nextInt(SIGNS.size()));
            formula.replace(at, Math.min(formula.length(), at + random.nextInt(4)), sign.repeat(1 + random.nextInt(9)));
        }
        return formula.substring(0, Math.min(formula.length(), 5000));
    }

    private static String line(Random random, int levels, List<String> commands) {
        StringBuilder line = new StringBuilder("x");
        for (int k = random.nextInt(5); k > 0; k--) {
            String inside = levels > 1 ? line(random, levels - 1, commands) : "y";
            line.append(
                    switch (random.nextInt(9)) {
                        case 0 -> inside;
                        case 1 -> "{" + inside + "}" + (random.nextBoolean() ? "\\limits" : "") + "^{" + inside + "}";
                        case 2 -> "^{" + inside + "}_{z}";
                        case 3 -> "\\left(" + inside + (random.nextBoolean() ? "\\middle|" : "") + inside + "\\right]";
                        case 4 -> table(random, inside);
                        default -> command(random, inside, commands);
                    });
        }
        return line.toString();
    }

    private static String table(Random random, String inside) {
        String name = TABLES.get(random.nextInt(TABLES.size()));
        String cells = inside + "&" + inside + "\\\\";
        return "\\begin{" + name + "}" + cells.repeat(1 + random.nextInt(5)) + "\\end{" + name.replaceAll("}.*", "")
                + "}";
    }

    private static String command(Random random, String inside, List<String> commands) {
        String name = commands.get(random.nextInt(commands.size()));
        StringBuilder text = new StringBuilder("\\" + name + " ");
        if (random.nextInt(6) == 0) {
            text.append("[").append(inside).append("]");
        }
        for (int k = Objects.requireNonNull(MacroInfo.Commands.get(name)).nbArgs; k > 0; k--) {
            text.append(
                    FormulaBudget.measured(name) > 0
                            ? LENGTHS.get(random.nextInt(LENGTHS.size()))
                            : "{" + inside + "}");
        }
        return text.toString();
    }

    /** Every command of JLaTeXMath. */
    static List<String> commands() {
        TeXFormula.isRegisteredBlock(Character.UnicodeBlock.BASIC_LATIN);
        return MacroInfo.Commands.keySet().stream().sorted().toList();
    }
}
