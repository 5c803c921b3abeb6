/** The text of a lesson as Swing components: paragraphs, tables, pictures and formulas. */
@NullMarked
package org.backstep.window.reading;

import org.jspecify.annotations.NullMarked;
