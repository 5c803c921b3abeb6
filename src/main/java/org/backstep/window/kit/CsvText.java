package org.backstep.window.kit;

/** What is copied from a table: comma-separated, a header, every digit; what is not computed is empty. */
public interface CsvText {
    /** Everything, in the order in which it is shown. */
    Copy copy();

    /** Everything as text. */
    default String csv() {
        return copy().text().get();
    }

    /** What the button says that copies it. */
    default String whatIsCopied() {
        return "Copy as CSV";
    }
}
