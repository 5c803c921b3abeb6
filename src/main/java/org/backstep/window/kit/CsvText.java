package org.backstep.window.kit;

/** A table that is copied as comma-separated text: a header, every digit, an empty field for what is not computed. */
public interface CsvText {
    /** A copy of all rows in the order in which they are shown. */
    Copy copy();

    default String csv() {
        return copy().text().get();
    }

    default String whatIsCopied() {
        return "Copy as CSV";
    }
}
