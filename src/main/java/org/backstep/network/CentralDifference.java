package org.backstep.network;

/**
 * The measured slope of J along one parameter θ: (J(θ + h) − J(θ − h)) / 2h.
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
