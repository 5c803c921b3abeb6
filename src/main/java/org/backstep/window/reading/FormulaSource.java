package org.backstep.window.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.backstep.typeset.Typesetter;

/** The source of a text's formulas; an error in a formula is found once and kept. */
final class FormulaSource {
    private static final int KEPT = 1000;
    private final Typesetter typesetter = new Typesetter();
    private final Map<String, Optional<String>> problems = new LinkedHashMap<>(64, 0.75f, true) {
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
        return problems.computeIfAbsent(latex, Typesetter::problem);
    }
}
