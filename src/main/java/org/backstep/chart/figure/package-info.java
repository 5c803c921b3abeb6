/**
 * The analysis figure: its data, and a class a plot that serves paper and screen. A further plot is a class and a line in
 * {@link org.backstep.chart.figure.FigurePlots}.
 */
@NullMarked
package org.backstep.chart.figure;

import org.jspecify.annotations.NullMarked;
