package org.backstep.window.reading;

import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import javax.swing.JComponent;
import javax.swing.TransferHandler;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.Element;
import javax.swing.text.JTextComponent;

/** What is copied of a lesson: its words, formulas as they were written, a table's columns with tabs between them. */
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

    /** What stands between two places. */
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

    /** Whether the end of a line is that of a cell with another one to its right. */
    private static boolean isWithinRow(Element root, int at) {
        for (Element element = root; !element.isLeaf(); element = element.getElement(element.getElementIndex(at))) {
            if (element.getName().equals(ProseMarks.ROW)) {
                return at < element.getEndOffset() - 1;
            }
        }
        return false;
    }
}
