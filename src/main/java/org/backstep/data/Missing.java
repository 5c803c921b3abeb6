package org.backstep.data;

import java.util.List;
import java.util.Locale;
import org.backstep.notation.UserError;

/** What becomes of rows with missing cells: an error, no sample, or a sample with the column's mean in the gap. */
public enum Missing {
    REFUSE,
    DROP,
    MEAN;

    /**
     * The choice that a word makes.
     *
     * @throws UserError if it is none
     */
    public static Missing parse(String word) {
        for (Missing missing : List.of(DROP, MEAN)) {
            if (missing.word().equals(word)) {
                return missing;
            }
        }
        throw new UserError("missing must be drop or mean, found \"" + word + '"');
    }

    /** As it is typed: "drop". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
