/** A lesson beside the computation: its scenes and questions, and recording one. */
@NullMarked
package org.backstep.window.lessons;

import org.jspecify.annotations.NullMarked;
