/** The command line: replay, train, export. The only package that knows a terminal. */
@NullMarked
package org.backstep.cli;

import org.jspecify.annotations.NullMarked;
