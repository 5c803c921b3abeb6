/** Panes of charts: the figure, the code, the loss around here, histories. */
@NullMarked
package org.backstep.window.plots;

import org.jspecify.annotations.NullMarked;
