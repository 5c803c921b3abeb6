/** Mathematics as pictures that are sharp at every scale; the only door to JLaTeXMath outside the window. */
@NullMarked
package org.backstep.typeset;

import org.jspecify.annotations.NullMarked;
