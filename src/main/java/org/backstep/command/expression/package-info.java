/**
 * Expressions and conditions of the command language, and the cursor that reads words, numbers and names with their
 * places. A command is made of these; they know no command.
 */
@NullMarked
package org.backstep.command.expression;

import org.jspecify.annotations.NullMarked;
