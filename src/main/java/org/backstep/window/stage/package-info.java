/** The lecture layout: the network, the present equation, one chart and the lesson, large. */
@NullMarked
package org.backstep.window.stage;

import org.jspecify.annotations.NullMarked;
