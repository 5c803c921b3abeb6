/**
 * A run, the position in it, what is selected, and what can be done with them. Knows no command and no screen; what
 * leaves it is immutable.
 */
@NullMarked
package org.backstep.session;

import org.jspecify.annotations.NullMarked;
