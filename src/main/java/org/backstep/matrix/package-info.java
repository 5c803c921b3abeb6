/**
 * Immutable matrices of doubles, and the only door to EJML. Knows no other package.
 *
 * <p>Columns are samples wherever a matrix holds a batch (x is d_x×N).
 */
@NullMarked
package org.backstep.matrix;

import org.jspecify.annotations.NullMarked;
