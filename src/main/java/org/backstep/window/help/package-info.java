/** The help page. */
@NullMarked
package org.backstep.window.help;

import org.jspecify.annotations.NullMarked;
