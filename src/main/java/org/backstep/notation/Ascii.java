package org.backstep.notation;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Texts for terminals that know ASCII only: every sign becomes a word, or its number. */
public final class Ascii {
    /** A sign and its word in each line; those of several letters first. */
    private static final Map<String, String> WORDS = words(
            """
            x̂ x_hat
            x̃ x_tilde
            σ′ sigma'
            ✓ ok
            ✗ FAIL
            ⚠ WARNING
            ∇ grad_
            ∂ d
            ⊤ ^T
            Σ sum_
            √ sqrt_
            − -
            – -
            — -
            ‐ -
            · *
            × x
            ÷ /
            ⁄ /
            ⊙ .*
            ᵀ ^T
            ∞ inf
            ≤ <=
            ≥ >=
            ≠ !=
            ≈ ~
            ± +/-
            ∈ in
            → ->
            ← <-
            ↑ ^
            ↓ v
            ▸ >
            ▶ >
            § section_
            … ...
            ⋯ ...
            ⋮ :
            ⋱ ...
            “ "
            ” "
            „ "
            « "
            » "
            ‹ <
            › >
            ‘ '
            ’ '
            ′ '
            ‵ `
            ‖ ||
            • *
            ● *
            ○ o
            █ #
            ░ .
            € EUR
            ° deg
            ß ss
            æ ae
            Æ Ae
            œ oe
            Œ Oe
            ø o
            Ø O
            ł l
            Ł L
            đ d
            ð d
            þ th
            ı i
            """);

    private static final Pattern SUPERSCRIPT = Pattern.compile("[⁻⁰¹²³⁴-⁹ⁿ]+");
    private static final Pattern FOREIGN = Pattern.compile("[^\\x00-\\x7F]");

    private Ascii() {}

    private static Map<String, String> words(String lines) {
        Map<String, String> words = new LinkedHashMap<>();
        lines.lines().map(line -> line.split(" ", 2)).forEach(pair -> words.put(pair[0], pair[1].replace('_', ' ')));
        words.put("x̂", "x_hat");
        words.put("x̃", "x_tilde");
        return words;
    }

    /** The text with every sign replaced. */
    public static String of(String text) {
        String replaced = SUPERSCRIPT
                .matcher(text)
                .replaceAll(digits -> "^" + Normalizer.normalize(digits.group(), Normalizer.Form.NFKC));
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            replaced = replaced.replace(word.getKey(), word.getValue());
        }
        String plain = Normalizer.normalize(replaced, Normalizer.Form.NFKD)
                .replace("−", "-")
                .replace("⁄", "/")
                .replaceAll("\\p{M}", "");
        return FOREIGN.matcher(plain).replaceAll(sign -> named(sign.group().codePointAt(0)));
    }

    /** The name of a Greek letter, delta or Delta; of any other sign its number, <U+4E2D>. */
    private static String named(int sign) {
        String[] name = String.valueOf(Character.getName(sign)).split(" ", -1);
        if (name.length >= 4 && name[0].equals("GREEK") && name[2].equals("LETTER")) {
            String letter = name[name[3].equals("FINAL") ? 4 : 3]
                    .toLowerCase(Locale.ROOT)
                    .replace("lamda", "lambda");
            return name[1].equals("SMALL")
                    ? letter
                    : letter.substring(0, 1).toUpperCase(Locale.ROOT) + letter.substring(1);
        }
        return String.format(Locale.ROOT, "<U+%04X>", sign);
    }
}
