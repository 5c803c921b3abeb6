/** The computation: the network, the cards of the phases with their equations, and the explanation of a number. */
@NullMarked
package org.backstep.window.computation;

import org.jspecify.annotations.NullMarked;
