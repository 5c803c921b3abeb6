package org.backstep.network;

/**
 * The slope of J along one parameter θ as it is measured, not derived: (J(θ + h) − J(θ − h)) / 2h.
 *
 * @param up J(θ + h)
 * @param down J(θ − h)
 * @param step h
 */
public record CentralDifference(double up, double down, double step) {
    /** The numeric gradient. */
    public double slope() {
        return (up - down) / (2 * step);
    }
}
