package org.backstep.typeset;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The letters that describe the columns of a table, with every repetition such as <code>*{3}{c}</code> written out. */
final class TablePattern {
    private static final Pattern REPEATED = Pattern.compile("\\*\\s*\\{\\s*(\\d{1,2})\\s*}\\s*\\{([^{}*]*)}");

    private TablePattern() {}

    static String of(String pattern) {
        StringBuilder all = new StringBuilder(pattern);
        for (Matcher found = REPEATED.matcher(all); found.find(); found = REPEATED.matcher(all)) {
            all.replace(found.start(), found.end(), found.group(2).repeat(Integer.parseInt(found.group(1))));
            if (all.length() > FormulaBudget.MOST_CELLS) {
                break;
            }
        }
        if (all.indexOf("*") >= 0 || all.length() > FormulaBudget.MOST_CELLS) {
            throw new FormulaCount.Unreadable("its columns {" + pattern.substring(0, Math.min(20, pattern.length()))
                    + (pattern.length() > 20 ? "…" : "") + "} are more than " + FormulaBudget.MOST_CELLS
                    + " or cannot be counted");
        }
        return all.toString();
    }
}
