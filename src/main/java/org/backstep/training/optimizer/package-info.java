/**
 * The optimisers. An optimiser is one class, with its numbers, its memory, its arithmetic and its equations, and one line
 * in {@link org.backstep.training.optimizer.Optimizers}.
 */
@NullMarked
package org.backstep.training.optimizer;

import org.jspecify.annotations.NullMarked;
