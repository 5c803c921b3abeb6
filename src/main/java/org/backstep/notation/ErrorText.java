package org.backstep.notation;

/** What a user reads of an error; the words of an exception that nobody foresaw are none of hers. */
public final class ErrorText {
    private ErrorText() {}

    /** The message of a {@link UserError}, or what can be done about any other error. */
    public static String of(Throwable problem) {
        if (problem instanceof UserError mistake) {
            return mistake.getMessage();
        }
        if (problem instanceof OutOfMemoryError) {
            return "there is not enough memory for this; choose fewer samples, epochs or units, or give Java more with"
                    + " -Xmx";
        }
        return "an error in Backstep itself; start Backstep with --debug, do it again, and report what is printed";
    }
}
