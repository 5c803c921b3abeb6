package org.backstep.training;

/**
 * Where training could not go on, because a number was NaN or infinite.
 *
 * @param position the phase that made it
 * @param description names the quantity, the entry and the sample: "x̂_pre[1] of sample 3 became ∞"
 */
public record Failure(Position position, String description) {}
