package org.backstep.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.backstep.chart.Figure;
import org.backstep.chart.FigureData;
import org.backstep.notation.Palette;

/** The figure as one page. Letters are shapes: PDFBox cannot embed part of an OpenType font with PostScript outlines. */
final class PdfFigure {
    /** PDFBox would take the time of day, and no two files would be equal. */
    private static final long DOCUMENT_ID = 1;

    private PdfFigure() {}

    static void write(FigureData data, Palette palette, OutputStream target) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(DOCUMENT_ID);
            document.getDocumentInformation().setTitle(data.title());
            PDPage page = new PDPage(new PDRectangle(Figure.WIDTH, Figure.HEIGHT));
            document.addPage(page);
            PdfBoxGraphics2D g2 = new PdfBoxGraphics2D(document, Figure.WIDTH, Figure.HEIGHT);
            g2.setFontTextDrawer(new PdfBoxGraphics2DFontTextDrawer()); // knows no font, so draws shapes
            Figure.draw(g2, data, palette);
            g2.dispose(); // not in a finally block: after a failure it would throw and hide that one
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(g2.getXFormObject());
            }
            document.save(target);
        }
    }
}
