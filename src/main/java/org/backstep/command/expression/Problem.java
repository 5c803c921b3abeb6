package org.backstep.command.expression;

/**
 * Something wrong in a text.
 *
 * @param line from 1
 * @param column from 1
 * @param message what was expected instead
 */
public record Problem(int line, int column, String message) {}
