/** The computation: the network, the cards of the phases with their equations, and how a number came about. */
@NullMarked
package org.backstep.window.computation;

import org.jspecify.annotations.NullMarked;
