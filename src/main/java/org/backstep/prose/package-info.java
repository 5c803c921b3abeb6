/**
 * The text of a lesson as values: blocks of lines, written in Markdown with mathematics between dollar signs. Knows no
 * commands and no training.
 */
@NullMarked
package org.backstep.prose;

import org.jspecify.annotations.NullMarked;
