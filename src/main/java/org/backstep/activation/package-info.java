/** Activations σ: their values, derivatives and signs. */
@NullMarked
package org.backstep.activation;

import org.jspecify.annotations.NullMarked;
