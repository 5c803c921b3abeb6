package org.backstep.lesson;

import org.backstep.command.expression.Problem;

/**
 * Something that an author has to mend.
 *
 * @param problem what and where
 * @param grave whether the lesson cannot be read, shown or run; otherwise it runs, but what it says is not so
 */
public record Mistake(Problem problem, boolean grave) {}
