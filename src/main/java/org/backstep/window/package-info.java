/**
 * The window: Swing, one class a pane. Panes read snapshots and send commands; they compute no mathematics of their own
 * and own nothing. All of Swing happens on the event dispatch thread; commands run on the {@link Workbench}'s thread.
 */
@NullMarked
package org.backstep.window;

import org.jspecify.annotations.NullMarked;
