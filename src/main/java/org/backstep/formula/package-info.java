/**
 * One source for every formula of the notebook's sections 2.2 to 2.6: expression trees, their evaluation with the engine's
 * matrices, and their writers (LaTeX, plain text, speech, NumPy). Knows no session, no command and no chart.
 */
@NullMarked
package org.backstep.formula;

import org.jspecify.annotations.NullMarked;
