package org.backstep.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits formulas that are too wide for a line where the next line may begin. */
public final class LatexPieces {
    private static final Pattern TOKEN = Pattern.compile("\\\\(?:[a-zA-Z]+|.)|.", Pattern.DOTALL);
    private static final Set<String> OPENING = Set.of("{", "\\left", "\\begin", "(", "[", "\\{");
    private static final Set<String> CLOSING = Set.of("}", "\\right", "\\end", ")", "]", "\\}");
    private static final Set<String> GAPS = Set.of("\\qquad", "\\quad");
    private static final Set<String> RELATIONS = Set.of("=", "\\approx", "\\leftarrow", "\\equiv", "\\le", "\\leq");

    private LatexPieces() {}

    /** The formulas that stand beside each other with a wide gap between them; one if there is no gap. */
    public static List<String> atGaps(String latex) {
        return split(latex, GAPS, false);
    }

    /** The parts of an equation between its relations; each but the first begins with one. */
    public static List<String> atRelations(String latex) {
        return split(latex, RELATIONS, true);
    }

    private static List<String> split(String latex, Set<String> at, boolean kept) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int start = 0;
        Matcher token = TOKEN.matcher(latex);
        while (token.find()) {
            String sign = token.group();
            depth += OPENING.contains(sign) ? 1 : CLOSING.contains(sign) ? -1 : 0;
            if (depth == 0 && at.contains(sign)) {
                add(pieces, latex.substring(start, token.start()));
                start = kept ? token.start() : token.end();
            }
        }
        add(pieces, latex.substring(start));
        return pieces.isEmpty() ? List.of(latex) : pieces;
    }

    private static void add(List<String> pieces, String piece) {
        if (!piece.isBlank()) {
            pieces.add(piece.strip());
        }
    }
}
