package org.backstep.notation;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts for terminals that know ASCII only: signs become words. */
public final class Ascii {
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        String[] pairs = {
            "✓",
            "ok",
            "✗",
            "FAIL",
            "x̂",
            "x_hat",
            "δ",
            "delta",
            "σ′",
            "sigma'",
            "σ",
            "sigma",
            "η",
            "eta",
            "∇",
            "grad ",
            "−",
            "-",
            "–",
            "-",
            "—",
            "-",
            "·",
            "*",
            "×",
            "x",
            "⊙",
            ".*",
            "ᵀ",
            "^T",
            "Σ",
            "sum ",
            "∞",
            "inf",
            "≤",
            "<=",
            "≥",
            ">=",
            "≠",
            "!=",
            "±",
            "+/-",
            "→",
            "->",
            "←",
            "<-",
            "§",
            "section ",
            "…",
            "...",
            "⋯",
            "...",
            "“",
            "\"",
            "”",
            "\"",
            "’",
            "'",
            "′",
            "'",
            "√",
            "sqrt ",
            "‖",
            "||",
            "█",
            "#",
            "░",
            "."
        };
        for (int i = 0; i < pairs.length; i += 2) {
            WORDS.put(pairs[i], pairs[i + 1]);
        }
    }

    private Ascii() {}

    /** The text with every sign replaced; what has no word becomes "?". */
    public static String of(String text) {
        String replaced = text;
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            replaced = replaced.replace(word.getKey(), word.getValue());
        }
        return Normalizer.normalize(replaced, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\x00-\\x7F]", "?");
    }
}
