/**
 * Lessons on paper: the handout, the worksheet and its key, each one file of HTML with everything in it.
 * Knows neither terminal nor window.
 */
@NullMarked
package org.backstep.handout;

import org.jspecify.annotations.NullMarked;
