/** Fields that check their text, and the forms of the settings. */
@NullMarked
package org.backstep.window.forms;

import org.jspecify.annotations.NullMarked;
