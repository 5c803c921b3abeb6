/**
 * A lesson in the making: what was done with a session, in as few commands as possible, written as a lesson that
 * {@link org.backstep.lesson.LessonReader} reads.
 */
@NullMarked
package org.backstep.lesson.recording;

import org.jspecify.annotations.NullMarked;
