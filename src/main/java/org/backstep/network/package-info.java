/**
 * Layers one after the other, their parameters, and one pass of backpropagation through them: a pure function of parameters and data.
 * Knows nothing of epochs, runs or updates.
 */
@NullMarked
package org.backstep.network;

import org.jspecify.annotations.NullMarked;
