package org.backstep.typeset;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What JLaTeXMath says of a formula. It also passes on the words of exceptions that it did not foresee; these are left out. */
final class LibraryMessage {
    private static final Pattern FRAME = Pattern.compile("Problem with command (\\S+) at position \\S+ ?");
    /** How the library's own messages begin. */
    private static final Pattern OWN =
            Pattern.compile("Bad |Both |Character '|Divisor |Error in |Found |Illegal |Invalid |"
                    + "The (color|macro|optional|token|character '|accent)|Unknown |You ");

    private LibraryMessage() {}

    /** A message in one line that is fit for an author. */
    static String of(Throwable problem) {
        String said =
                String.valueOf(problem.getMessage()).replaceAll("\\s+", " ").strip();
        Matcher frame = FRAME.matcher(said);
        String command = "";
        int end = 0;
        while (frame.find()) {
            command = frame.group(1);
            end = frame.end();
        }
        if (OWN.matcher(said.substring(end)).lookingAt()) {
            return said;
        }
        return command.isEmpty() ? "it cannot be typeset" : "\\" + command + " is not used as it should be";
    }
}
