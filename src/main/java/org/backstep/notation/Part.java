package org.backstep.notation;

/**
 * What a sample has numbers of: x, the pre-activations of a layer, its outputs, … A layer may bring parts of its own.
 *
 * @param word the general name in commands
 * @param section the notebook's section
 * @param layered whether a layer has it, not the sample as a whole
 * @param indices 1 for a column of numbers, 0 for a single one
 */
public record Part(String word, String section, boolean layered, int indices) {
    public static final Part INPUT = new Part("x", "2.2", false, 1);
    public static final Part PRE_ACTIVATION = new Part("pre", "2.2", true, 1);
    public static final Part ACTIVATION = new Part("out", "2.2", true, 1);
    public static final Part LOSS = new Part("sample_loss", "2.4", false, 0);
    public static final Part DELTA = new Part("delta", "2.5", true, 1);
}
