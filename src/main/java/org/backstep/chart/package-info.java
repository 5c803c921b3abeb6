/**
 * What charts are made of: axes, colours, fonts, legends, and layers that are drawn many times a second. AWT without a
 * display only; knows neither Swing nor files.
 */
@NullMarked
package org.backstep.chart;

import org.jspecify.annotations.NullMarked;
