package org.backstep.command.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.backstep.activation.Activation;
import org.backstep.network.Names;
import org.backstep.network.Network;
import org.backstep.notation.Nearest;
import org.backstep.notation.Quantity;
import org.backstep.notation.UserError;
import org.backstep.session.Snapshot;

/** The words that can name a quantity in some network, and those that do in this one. */
public final class Vocabulary {
    private static final Network DOCUMENT = Network.of(List.of(2, 1, 2), List.of(Activation.ALL.get(0)));
    private static final Names DOCUMENT_NAMES = Names.of(DOCUMENT);
    private static final List<String> DOCUMENT_WORDS = DOCUMENT_NAMES.words();
    private static final Pattern LAYERED = Pattern.compile(DOCUMENT_NAMES.all().stream()
            .filter(quantity -> quantity.layer() > 0)
            .map(Quantity::word)
            .distinct()
            .collect(Collectors.joining("|", "(δ|", ")_[1-9]\\d{0,3}")));

    private Vocabulary() {}

    /** Whether a word names a quantity in some network. */
    public static boolean knows(String word) {
        String ascii = word.replace("x\u0302", "x_hat").replace("δ", "delta").replace("η", "learning_rate");
        return DOCUMENT_WORDS.contains(ascii) || LAYERED.matcher(word).matches();
    }

    /** Every weight and bias of the document's network: "W_e". */
    public static List<String> parameters() {
        return DOCUMENT.blocks().stream()
                .map(block -> DOCUMENT_NAMES.nameOf(block.quantity()).text())
                .toList();
    }

    /** A hint at the nearest word. */
    static String hint(String word) {
        List<String> all = new ArrayList<>(DOCUMENT_WORDS);
        all.addAll(Call.FUNCTIONS);
        return Nearest.hint(word, all);
    }

    /** The quantity that a word names in the network of a snapshot. */
    static Quantity resolve(String word, Snapshot now) {
        Names names = now.names();
        return names.find(word)
                .orElseThrow(() -> new UserError("the network " + now.network().sizesText() + " has no quantity \""
                        + word + "\"" + Nearest.hint(word, names.words())));
    }
}
