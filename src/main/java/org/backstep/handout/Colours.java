package org.backstep.handout;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backstep.network.Network;
import org.backstep.notation.Palette;
import org.backstep.notation.Palette.Role;
import org.backstep.notation.Quantity;

/** The colours of quantities, in equations and in the mathematics that an author wrote. */
final class Colours {
    /** The document's notation: x̂ before x; a name with the index "pre" is not an output. */
    private static final Pattern WRITTEN = Pattern.compile("(?<out>\\\\hat\\{\\\\mathbf\\{x\\}\\}(?!_\\{?pre))"
            + "|(?<other>\\\\hat\\{\\\\mathbf\\{x\\}\\})"
            + "|(?<in>\\\\mathbf\\{x\\}(?!_\\{?pre))"
            + "|(?<code>\\\\mathbf\\{z\\}(?!_\\{?pre))"
            + "|(?<delta>\\\\boldsymbol\\{\\\\delta\\}(_\\w|_\\{\\w+\\})?)"
            + "|(?<parameter>\\\\mathbf\\{[Wb]\\}(_\\w|_\\{\\w+\\})?(\\^\\\\top)?)");

    private Colours() {}

    /** The colour of a quantity in a network's equations; empty for plain text. */
    static OptionalInt of(Quantity quantity, Network network) {
        Role role = Role.of(quantity, network.codeLayer(), network.depth());
        return role == Role.TEXT ? OptionalInt.empty() : OptionalInt.of(Palette.LIGHT.of(role));
    }

    /** An author's mathematics with its quantities in their colours. */
    static String painted(String latex) {
        if (latex.contains("color")) {
            return latex; // the author chose colours of her own
        }
        return WRITTEN.matcher(latex).replaceAll(found -> Matcher.quoteReplacement(symbol(found.group())));
    }

    private static String symbol(String written) {
        Matcher one = WRITTEN.matcher(written);
        if (!one.matches() || one.group("other") != null) {
            return written;
        }
        Role role = one.group("out") != null
                ? Role.OUTPUT
                : one.group("in") != null
                        ? Role.INPUT
                        : one.group("code") != null
                                ? Role.CODE
                                : one.group("delta") != null ? Role.DELTA : Role.PARAMETER;
        return String.format(Locale.ROOT, "\\textcolor{#%06X}{%s}", Palette.LIGHT.of(role), written);
    }
}
