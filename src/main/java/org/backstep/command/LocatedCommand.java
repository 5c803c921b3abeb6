package org.backstep.command;

/**
 * A command and where it stands.
 *
 * @param line from 1
 * @param column from 1
 */
public record LocatedCommand(Command command, int line, int column) {}
