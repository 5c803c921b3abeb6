/** Panes of tables: parameters, samples, epochs, the gradient check, branches, commands, metrics. */
@NullMarked
package org.backstep.window.tables;

import org.jspecify.annotations.NullMarked;
