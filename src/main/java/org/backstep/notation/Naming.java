package org.backstep.notation;

/** The names that a network gives to its quantities. */
@FunctionalInterface
public interface Naming {
    Name nameOf(Quantity quantity);
}
