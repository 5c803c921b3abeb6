/** The timeline: every epoch of every branch, and branches. */
@NullMarked
package org.backstep.window.timeline;

import org.jspecify.annotations.NullMarked;
