package org.backstep.typeset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The budget of a formula. JLaTeXMath cannot be stopped, and fifty letters can keep it busy for good; so what an author
 * wrote is counted before it is typeset. The engine's own equations are not counted.
 */
public final class FormulaBudget {
    /** The most letters, those of commands included. */
    public static final int MOST_LETTERS = 4000;
    /** The most levels of fractions, roots, indices and tables within each other. */
    public static final int DEEPEST = 15;
    /** The most cells of tables, empty ones included. */
    public static final int MOST_CELLS = 400;
    /** The largest sum of the lengths that are set by hand, in em. */
    public static final int LONGEST = 100;
    /** The most signs: letters, once for each level that they are in, and the pieces of high brackets. */
    public static final int MOST_SIGNS = 20_000;

    /** Commands that read files, change later formulas, or draw more than their text shows. */
    private static final Set<String> REFUSED = words("includegraphics input newcommand renewcommand newenvironment"
            + " renewenvironment def DeclareMathOperator definecolor register loadFont dynamic special DeclareMathSizes"
            + " magnification makeatletter makeatother scalebox resizebox hdotsfor fcscore roman Roman longdiv above"
            + " abovewithdelims");

    static final int LEVELS_OF_TWICE = 4;
    /** Commands that typeset what is in them twice. */
    private static final Set<String> TWICE =
            words("sideset prescript undertilde Braket Set mathop operatorname dddot ddddot");
    /** Accents: one below scripts is typeset twice as well, and few are ever above each other. */
    private static final Set<String> ACCENTS =
            words("^ ' \" ` = . ~ u v H r U t c k accent accentset underaccent grkaccent hat"
                    + " widehat tilde acute grave ddot cyrddot mathring bar breve check vec dot widetilde b d");
    /** Commands whose first arguments are lengths, with the number of these. */
    private static final Map<String, Integer> MEASURED =
            Map.of("rule", 2, "hspace", 1, "vspace", 1, "kern", 1, "raisebox", 1, "genfrac", 3);
    /** The lengths of units in em. */
    private static final Map<String, Double> UNITS =
            Map.of("in", 7.3, "cm", 2.9, "mm", 0.29, "pc", 1.2, "pica", 1.2, "cc", 1.3, "ex", 0.5, "mu", 0.06);
    /** The length of pt, px and other small units in em, and of numbers without a unit. */
    private static final double SMALL_UNIT = 0.12;

    private FormulaBudget() {}

    private static Set<String> words(String line) {
        return Arrays.stream(line.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    /** What is over the budget, or cannot be counted; empty if nothing is. */
    public static Optional<String> problem(String latex) {
        if (latex.length() > MOST_LETTERS) {
            return excess(latex.length(), "letters", MOST_LETTERS);
        }
        try {
            FormulaCount count = FormulaCount.of(Dialect.of(latex));
            return excess(count.depth(), "levels within each other", DEEPEST)
                    .or(() -> excess(count.cells(), "cells", MOST_CELLS))
                    .or(() -> excess(count.lengths(), "em of lengths", LONGEST))
                    .or(() -> excess(count.signs(), "signs, counted once for each level around them", MOST_SIGNS));
        } catch (FormulaCount.Unreadable reason) {
            return Optional.ofNullable(reason.getMessage());
        }
    }

    /** The signs of a formula; 0 if it is over the budget, as it is not typeset then. */
    public static long signs(String latex) {
        return problem(latex).isPresent()
                ? 0
                : FormulaCount.of(Dialect.of(latex)).signs();
    }

    private static Optional<String> excess(long found, String what, int most) {
        return found <= most
                ? Optional.empty()
                : Optional.of("it has " + found + " " + what + "; at most " + most + " can be typeset");
    }

    static boolean isRefused(String command) {
        return REFUSED.contains(command) || command.startsWith("jl");
    }

    /** The levels that a command with arguments counts for: four of those that typeset twice make sixteen copies. */
    static int levels(String command) {
        return TWICE.contains(command) ? LEVELS_OF_TWICE : ACCENTS.contains(command) ? 2 : 1;
    }

    /** The number of a command's first arguments that are lengths. */
    static int measured(String command) {
        return MEASURED.getOrDefault(command, 0);
    }

    /** A length such as {@code 2.5cm} in em; 0 for what is none. */
    static double em(String length) {
        int unit = 0;
        while (unit < length.length() && !Character.isLetter(length.charAt(unit))) {
            unit++;
        }
        try {
            double number = Math.abs(Double.parseDouble(length.substring(0, unit)));
            String name = length.substring(unit).strip().toLowerCase(Locale.ROOT);
            return number * (name.equals("em") ? 1 : UNITS.getOrDefault(name, SMALL_UNIT));
        } catch (NumberFormatException notALength) {
            return 0;
        }
    }
}
