package org.backstep.window;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backstep.typeset.Typesetter;

/** Where a text's formulas come from; what is wrong with one is found out once. */
final class FormulaSource {
    private static final int KEPT = 1000;
    /** These read files, or change what signs mean for everything that is typeset later. */
    private static final Pattern REFUSED = Pattern.compile(
            "\\\\(includegraphics|input|(?:re)?newcommand|(?:re)?newenvironment|def|DeclareMathOperator|definecolor|"
                    + "register|loadFont|dynamic|jlm\\w*|special)(?![a-zA-Z])");

    private final Typesetter typesetter = new Typesetter();
    private final Map<String, Optional<String>> problems = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
            return size() > KEPT;
        }
    };

    Typesetter typesetter() {
        return typesetter;
    }

    /** Why a formula cannot be shown; empty if it can. */
    Optional<String> problem(String latex) {
        return problems.computeIfAbsent(latex, FormulaSource::examine);
    }

    private static Optional<String> examine(String latex) {
        var refused = REFUSED.matcher(latex);
        return refused.find()
                ? Optional.of("\\" + refused.group(1) + " is not allowed in a lesson")
                : Typesetter.problem(latex);
    }
}
