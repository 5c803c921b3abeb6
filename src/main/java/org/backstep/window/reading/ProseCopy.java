package org.backstep.window.reading;

import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import javax.swing.JComponent;
import javax.swing.TransferHandler;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.Element;
import javax.swing.text.JTextComponent;

/** The copy of a lesson's text: words, formulas as LaTeX, a table's columns with tabs between them. */
final class ProseCopy extends TransferHandler {
    @Override
    public int getSourceActions(JComponent component) {
        return COPY;
    }

    @Override
    protected Transferable createTransferable(JComponent component) {
        JTextComponent text = (JTextComponent) component;
        return new StringSelection(text(text.getDocument(), text.getSelectionStart(), text.getSelectionEnd()));
    }

    /** The text between two places. */
    static String text(Document document, int from, int to) {
        try {
            StringBuilder text = new StringBuilder(document.getText(from, to - from));
            for (int k = 0; k < text.length(); k++) {
                if (text.charAt(k) == '\n' && isWithinRow(document.getDefaultRootElement(), from + k)) {
                    text.setCharAt(k, '\t');
                }
            }
            return text.toString();
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a line ends a table cell that is not the last of its row. */
    private static boolean isWithinRow(Element root, int at) {
        for (Element element = root; !element.isLeaf(); element = element.getElement(element.getElementIndex(at))) {
            if (element.getName().equals(ProseMarks.ROW)) {
                return at < element.getEndOffset() - 1;
            }
        }
        return false;
    }
}
