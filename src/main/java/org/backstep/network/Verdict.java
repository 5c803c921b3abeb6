package org.backstep.network;

/** What a relative error between a gradient and its measurement means, at a good step. */
public enum Verdict {
    /** Right, as far as sixteen digits can tell. */
    AGREES("✓", "agrees"),
    /** A step that does not suit, a kink of a ReLU, or a gradient that is tiny beside the others. */
    DOUBTFUL("?", "doubtful"),
    /** Wrong, or measured with a hopeless step. */
    DIFFERS("✗", "differs");

    /** Below this error they agree. */
    public static final double AGREES_BELOW = 1e-6;
    /** From this error on they differ. */
    public static final double DIFFERS_FROM = 1e-3;

    private final String sign;
    private final String word;

    Verdict(String sign, String word) {
        this.sign = sign;
        this.word = word;
    }

    /** Of a relative error; what is not a number differs. */
    public static Verdict of(double error) {
        return error < AGREES_BELOW ? AGREES : error < DIFFERS_FROM ? DOUBTFUL : DIFFERS;
    }

    /** A sign of its own for each, so that nothing rests on colour. */
    public String sign() {
        return sign;
    }

    public String word() {
        return word;
    }

    /** "✓ agrees". */
    public String text() {
        return sign + " " + word;
    }
}
