package org.backstep.notation;

/**
 * A mistake that the user can mend. The message is for the user: what is wrong, where, and what would be right. It has
 * no stack trace, for nothing in the program is wrong.
 */
public final class UserError extends RuntimeException {
    private final String message;

    public UserError(String message) {
        super(message, null, false, false);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
