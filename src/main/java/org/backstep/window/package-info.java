/**
 * The window itself: it arranges the panes of the rooms below it, menus and the bar. Panes read snapshots and send
 * commands; they compute no mathematics and keep no state of the run. All of Swing happens on the event dispatch
 * thread; commands run on the {@link org.backstep.window.desk.Workbench}'s thread.
 */
@NullMarked
package org.backstep.window;

import org.jspecify.annotations.NullMarked;
