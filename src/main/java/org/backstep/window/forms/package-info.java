/** Fields that check what is typed, and the forms of the settings. */
@NullMarked
package org.backstep.window.forms;

import org.jspecify.annotations.NullMarked;
