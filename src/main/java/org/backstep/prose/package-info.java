/**
 * The text of a lesson as values: blocks of lines, as they were written in Markdown, with mathematics between dollar signs.
 * Knows nothing of what a lesson is about.
 */
@NullMarked
package org.backstep.prose;

import org.jspecify.annotations.NullMarked;
