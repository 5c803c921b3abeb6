/**
 * The files that Backstep writes: figures, tables, scripts. Draws without a display, writes to streams that the caller
 * opens, and gives the same bytes for the same figure.
 */
@NullMarked
package org.backstep.export;

import org.jspecify.annotations.NullMarked;
