package org.backstep.training;

/**
 * The end of training at a number that is NaN or infinite.
 *
 * @param position the phase that computed the number
 * @param description names the quantity, the entry and the sample: "x̂_pre[1] of sample 3 became ∞"
 */
public record Failure(Position position, String description) {}
