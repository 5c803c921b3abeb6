/**
 * One small class a plot: an immutable snapshot in, a {@code JFreeChart} out. Data sets and styling are separate, so that
 * a window can give a chart new data. AWT without a display only; knows neither Swing nor files.
 */
@NullMarked
package org.backstep.chart;

import org.jspecify.annotations.NullMarked;
