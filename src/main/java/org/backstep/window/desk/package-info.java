/** The desk that every pane works at: the workbench that carries out commands, playing, where the user is, files, what is remembered. */
@NullMarked
package org.backstep.window.desk;

import org.jspecify.annotations.NullMarked;
