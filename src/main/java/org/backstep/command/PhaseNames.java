package org.backstep.command;

import java.util.List;
import java.util.regex.Pattern;

/** The words that can name a phase in some network. */
final class PhaseNames {
    private static final List<String> DOCUMENT_WORDS =
            List.of("encode", "decode", "loss", "delta_out", "delta_hidden", "gradients", "update");
    private static final Pattern LAYERED = Pattern.compile("(forward|delta)_[1-9]\\d{0,3}");

    private PhaseNames() {}

    static boolean knows(String word) {
        String ascii = word.replace("δ", "delta");
        return DOCUMENT_WORDS.contains(ascii) || LAYERED.matcher(ascii).matches();
    }

    static String hint(String word) {
        String near = Nearest.hint(word, DOCUMENT_WORDS);
        return near.isEmpty() ? "; expected one of " + String.join(" ", DOCUMENT_WORDS) + ", forward_1 …" : near;
    }
}
