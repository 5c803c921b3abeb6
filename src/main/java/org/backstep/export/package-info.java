/**
 * What Backstep leaves behind: figures as PNG, SVG or PDF. Draws without a display, writes to streams that the caller
 * opens, and gives the same bytes for the same figure.
 */
@NullMarked
package org.backstep.export;

import org.jspecify.annotations.NullMarked;
