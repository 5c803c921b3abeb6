/**
 * What an equation is made of: expression trees over named quantities, and the single numbers that they relate. Whoever
 * computes states its equations in them; how they are written is not known here.
 */
@NullMarked
package org.backstep.term;

import org.jspecify.annotations.NullMarked;
