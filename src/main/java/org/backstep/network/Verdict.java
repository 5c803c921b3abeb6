package org.backstep.network;

/** The meaning of a relative error between a gradient and its measurement, at a good step. */
public enum Verdict {
    /** Right, as far as sixteen digits can tell. */
    AGREES("✓", "agrees"),
    /** A step that does not suit, a kink of a ReLU, or a gradient that is tiny beside the others. */
    DOUBTFUL("?", "doubtful"),
    /** Wrong, or measured with a hopeless step. */
    DIFFERS("✗", "differs");

    /** The error below which gradients agree. */
    public static final double AGREES_BELOW = 1e-6;
    /** The error from which gradients differ. */
    public static final double DIFFERS_FROM = 1e-3;

    private final String sign;
    private final String word;

    Verdict(String sign, String word) {
        this.sign = sign;
        this.word = word;
    }

    /** The verdict on a relative error; NaN differs. */
    public static Verdict of(double error) {
        return error < AGREES_BELOW ? AGREES : error < DIFFERS_FROM ? DOUBTFUL : DIFFERS;
    }

    /** A different sign for each verdict, so that nothing rests on colour. */
    public String sign() {
        return sign;
    }

    public String word() {
        return word;
    }

    public String text() {
        return sign + " " + word;
    }
}
