package org.backstep.notation;

/**
 * A mistake that the user can mend. The message is for the user: what is wrong, where, and what would be right. It has
 * no stack trace, for nothing in the program is wrong.
 */
public final class UserError extends RuntimeException {
    private final String message;
    private final int place;

    public UserError(String message) {
        this(message, -1);
    }

    private UserError(String message, int place) {
        super(message, null, false, false);
        this.message = message;
        this.place = place;
    }

    /** This error with its place in a text, from 0; an error that has one keeps it. */
    public UserError at(int where) {
        return place < 0 ? new UserError(message, where) : this;
    }

    /** The place in the text that was read, from 0; the beginning if none is known. */
    public int place() {
        return Math.max(0, place);
    }

    /** Whether the error has a place. */
    public boolean hasPlace() {
        return place >= 0;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
