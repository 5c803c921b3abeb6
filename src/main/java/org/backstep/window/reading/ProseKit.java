package org.backstep.window.reading;

import java.awt.Font;
import javax.swing.text.AbstractDocument;
import javax.swing.text.AttributeSet;
import javax.swing.text.BoxView;
import javax.swing.text.DefaultStyledDocument;
import javax.swing.text.Element;
import javax.swing.text.ParagraphView;
import javax.swing.text.StyledEditorKit;
import javax.swing.text.View;
import javax.swing.text.ViewFactory;

/** The editor kit of a lesson's text: a view for each kind of element. */
final class ProseKit extends StyledEditorKit {
    /** A document with fonts of any size, and with tables. */
    static final class Text extends DefaultStyledDocument {
        private final ProseStyle style;

        Text(ProseStyle style, ElementSpec[] elements) {
            this.style = style;
            create(elements);
        }

        @Override
        public Font getFont(AttributeSet attributes) {
            return ProseMarks.FONT.of(attributes, Font.class, style.words(false, false));
        }
    }

    /** The view of the empty paragraph at the end of every document. */
    private static final class End extends ParagraphView {
        End(Element element) {
            super(element);
        }

        @Override
        public float getPreferredSpan(int axis) {
            return axis == Y_AXIS ? 0 : super.getPreferredSpan(axis);
        }

        @Override
        public float getMinimumSpan(int axis) {
            return axis == Y_AXIS ? 0 : super.getMinimumSpan(axis);
        }

        @Override
        public float getMaximumSpan(int axis) {
            return axis == Y_AXIS ? 0 : super.getMaximumSpan(axis);
        }
    }

    @Override
    public ViewFactory getViewFactory() {
        return ProseKit::view;
    }

    private static View view(Element element) {
        if (!(element.getDocument() instanceof Text text)) {
            return new ParagraphView(element);
        }
        ProseStyle style = text.style;
        AttributeSet attributes = element.getAttributes();
        return switch (element.getName()) {
            case AbstractDocument.SectionElementName -> new BoxView(element, View.Y_AXIS);
            case AbstractDocument.ParagraphElementName ->
                element.getStartOffset() >= text.getLength() ? new End(element) : new ProseParagraph(element, style);
            case ProseMarks.TABLE -> new ProseTable(element, style);
            case ProseMarks.ROW -> new ProseTable.Row(element);
            case ProseMarks.CELL -> new ProseTable.Cell(element, style);
            default -> leaf(element, attributes, style);
        };
    }

    private static View leaf(Element element, AttributeSet attributes, ProseStyle style) {
        Object formula = attributes.getAttribute(ProseMarks.FORMULA);
        if (formula instanceof Formula known) {
            return new FormulaView(element, known, style);
        }
        Object picture = attributes.getAttribute(ProseMarks.PICTURE);
        if (picture instanceof ProsePicture known) {
            return new PictureView(element, known, style);
        }
        Object mark = attributes.getAttribute(ProseMarks.MARK);
        return mark instanceof Float width
                ? new MarkView(element, width, style)
                : new WordsView(element, style.leading());
    }
}
