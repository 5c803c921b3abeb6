package org.backstep.notation;

/**
 * A place for parameters in a layer. A dense layer has W and b; another kind may bring slots of its own.
 *
 * @param letter in names: "W"
 * @param words its entries in a sentence: "weights"
 * @param indices 2 for a matrix, 1 for a column
 * @param drawn whether its entries begin with random numbers, not with 0
 */
public record Slot(String letter, String words, int indices, boolean drawn) {
    public static final Slot WEIGHTS = new Slot("W", "weights", 2, true);
    public static final Slot BIASES = new Slot("b", "biases", 1, false);
}
