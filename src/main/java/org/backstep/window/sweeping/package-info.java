/** The window of sweeps. */
@NullMarked
package org.backstep.window.sweeping;

import org.jspecify.annotations.NullMarked;
