/**
 * The desk that every pane works at: the workbench that carries out commands, playback, the current position, files,
 * preferences.
 */
@NullMarked
package org.backstep.window.desk;

import org.jspecify.annotations.NullMarked;
