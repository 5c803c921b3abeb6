package org.backstep.window.reading;

import java.awt.Font;
import javax.swing.text.AttributeSet;

/** The attributes of a document's elements: the kinds of parts in a lesson's text. */
enum ProseMarks {
    /** A {@link Font}; sizes need not be whole. */
    FONT,
    /** A {@link ProseLink}, the same object all along one link. */
    LINK,
    /** A {@link Formula}. */
    FORMULA,
    /** A {@link ProsePicture}. */
    PICTURE,
    /** The width of a list's mark, a Float. */
    MARK,
    /** The tool tip, a String. */
    TOOL_TIP,
    /** The places of the lines at the left of a quotation, a List of Float. */
    QUOTE,
    /** Whether the paragraph begins its quotation. */
    QUOTE_BEGINS,
    /** A line of a block of code; the value is a {@link Lines}. */
    CODE,
    /** A horizontal rule. */
    RULE;

    /** The place of a paragraph in a block of code. */
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
