/**
 * Lessons: Markdown documents whose fenced blocks drive a session and check it. Reading, playing, reporting. Knows
 * neither terminal nor window.
 */
@NullMarked
package org.backstep.lesson;

import org.jspecify.annotations.NullMarked;
