/** Pictures as numbers; the door to the PNG reader of Java, which needs no display. */
@NullMarked
package org.backstep.picture;

import org.jspecify.annotations.NullMarked;
