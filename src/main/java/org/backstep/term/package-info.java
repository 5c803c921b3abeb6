/**
 * Equations as expression trees over named quantities, and the cells that they relate. Classes that compute state their
 * equations in them; the writers are in {@code formula}.
 */
@NullMarked
package org.backstep.term;

import org.jspecify.annotations.NullMarked;
