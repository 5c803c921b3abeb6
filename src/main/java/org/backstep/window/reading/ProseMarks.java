package org.backstep.window.reading;

import java.awt.Font;
import javax.swing.text.AttributeSet;

/** What the parts of a lesson's text are, as attributes of the document's elements. */
enum ProseMarks {
    /** A {@link Font}; sizes need not be whole. */
    FONT,
    /** A {@link ProseLink}, the same object all along one link. */
    LINK,
    /** A {@link Formula}. */
    FORMULA,
    /** A {@link ProsePicture}. */
    PICTURE,
    /** How wide a list's mark is, a Float. */
    MARK,
    /** What the pointer is told, a String. */
    TOOL_TIP,
    /** Where lines stand at the left of a quotation, a List of Float. */
    QUOTE,
    /** Whether the paragraph begins its quotation. */
    QUOTE_BEGINS,
    /** A line of a block of code; the value is a {@link Lines}. */
    CODE,
    /** A line across. */
    RULE;

    /** Which lines of a block of code a paragraph holds. */
    record Lines(boolean first, boolean last) {}

    static final String TABLE = "table";
    static final String ROW = "row";
    static final String CELL = "cell";

    <T> T of(AttributeSet attributes, Class<T> type, T otherwise) {
        Object value = attributes.getAttribute(this);
        return type.isInstance(value) ? type.cast(value) : otherwise;
    }

    boolean isIn(AttributeSet attributes) {
        return attributes.getAttribute(this) != null;
    }
}
