/**
 * Names, signs and colours of quantities, and the writing of numbers. Knows no other package; a symbol or a colour stands
 * here and nowhere else.
 */
@NullMarked
package org.backstep.notation;

import org.jspecify.annotations.NullMarked;
