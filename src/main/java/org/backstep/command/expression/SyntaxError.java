package org.backstep.command.expression;

/** Text that is not a command: where in the line, and what was expected. */
public final class SyntaxError extends RuntimeException {
    private final int column;
    private final String message;

    /**
     * An error at a column.
     *
     * @param column from 1
     */
    public SyntaxError(int column, String message) {
        super(message, null, false, false);
        this.message = message;
        this.column = column;
    }

    @Override
    public String getMessage() {
        return message;
    }

    /** From 1. */
    public int column() {
        return column;
    }
}
