package org.backstep.network;

/**
 * The results of one pass that training needs.
 *
 * @param loss the printed loss, §2.4: mean over N·d_x squared differences, before the update
 * @param finite whether every number of the pass is finite; if not, a {@link Trace} shows which is not
 */
public record Pass(double loss, Gradients gradients, boolean finite) {}
