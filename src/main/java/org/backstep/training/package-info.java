/**
 * Epochs as values, the phases within them, and runs with branches that remember every epoch. Knows neither commands nor
 * screens.
 */
@NullMarked
package org.backstep.training;

import org.jspecify.annotations.NullMarked;
