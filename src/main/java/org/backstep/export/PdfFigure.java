package org.backstep.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A figure as one page. Letters are shapes: PDFBox cannot embed part of an OpenType font with PostScript outlines. */
final class PdfFigure {
    /** PDFBox would take the time of day, and no two files would be equal. */
    private static final long DOCUMENT_ID = 1;

    private PdfFigure() {}

    static void write(Sheet sheet, OutputStream target) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(DOCUMENT_ID);
            document.getDocumentInformation().setTitle(sheet.title());
            PDPage page = new PDPage(new PDRectangle(sheet.width(), sheet.height()));
            document.addPage(page);
            PdfBoxGraphics2D g2 = new PdfBoxGraphics2D(document, sheet.width(), sheet.height());
            g2.setFontTextDrawer(new PdfBoxGraphics2DFontTextDrawer()); // knows no font, so draws shapes
            sheet.drawing().accept(g2);
            g2.dispose(); // not in a finally block: after a failure it would throw and hide that one
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(g2.getXFormObject());
            }
            document.save(target);
        }
    }
}
