/** Unsaved work: what there is of it, and the question about it before it would be lost. */
@NullMarked
package org.backstep.window.keeping;

import org.jspecify.annotations.NullMarked;
