package org.backstep.typeset;

import java.util.Set;

/** Alphabets of capitals: the library draws what else is in them as ordinary letters. */
final class Alphabets {
    private static final Set<String> DOUBLE_STRUCK = Set.of("mathbb", "mathbbm", "mathds");
    private static final Set<String> CAPITALS = Set.of("mathbb", "mathbbm", "mathds", "mathcal", "mathscr");

    private Alphabets() {}

    static boolean areCapitals(String command) {
        return CAPITALS.contains(command);
    }

    /**
     * Letters in an alphabet.
     *
     * @throws FormulaCount.Unreadable if the alphabet does not have them
     */
    static String of(String command, String letters) {
        String inside = letters.replaceAll("[{}\\s]", "");
        String known = DOUBLE_STRUCK.contains(command) ? "mathbb" : command;
        if (known.equals("mathbb") && inside.equals("1")) {
            return Rewritings.DOUBLE_ONE;
        }
        if (CAPITALS.contains(command) && inside.matches(".*[a-z0-9].*") && inside.indexOf('\\') < 0) {
            throw new FormulaCount.Unreadable("\\" + command + " has capital letters only, not " + inside);
        }
        String bold = known.equals("mathbf") && inside.startsWith("\\") ? "boldsymbol" : known;
        return "\\" + bold + "{" + letters + "}";
    }
}
