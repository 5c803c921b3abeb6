/** Opening, saving, exporting and dropping files. */
@NullMarked
package org.backstep.window.filing;

import org.jspecify.annotations.NullMarked;
