/** Parts that any window could use: colours and sizes, text that wraps, cells of tables, keys, work off the event dispatch thread. */
@NullMarked
package org.backstep.window.kit;

import org.jspecify.annotations.NullMarked;
