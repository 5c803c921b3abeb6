package org.backstep.lesson;

import org.backstep.command.expression.Check;

/**
 * What one {@code expect} found.
 *
 * @param scene the scene's title
 * @param line where the command stands in the lesson, from 1
 */
public record Outcome(String scene, int line, Check check) {}
