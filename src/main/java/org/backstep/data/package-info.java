/**
 * The data to learn from: sources of data sets, CSV files, the scaling of features, and the random numbers of NumPy's
 * legacy generator. Columns are samples: x is d_x×N.
 *
 * <p>Knows {@code matrix} and {@code notation}. Knows no network, no training and no command: a data source only has
 * the words of the command that names it.
 */
@NullMarked
package org.backstep.data;

import org.jspecify.annotations.NullMarked;
