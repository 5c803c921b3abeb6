/** The charts of single panes: losses compared, the loss around a point, the decoder's curve, a number over the epochs. */
@NullMarked
package org.backstep.chart.live;

import org.jspecify.annotations.NullMarked;
