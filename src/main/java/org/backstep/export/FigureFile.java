package org.backstep.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.backstep.chart.ChartFonts;
import org.backstep.chart.figure.FigureData;
import org.backstep.notation.Palette;

/** Writes the analysis figure. */
public final class FigureFile {
    private FigureFile() {}

    /**
     * Writes the figure in the light palette. Nothing is written unless the whole figure could be drawn; the stream
     * stays open.
     *
     * @throws org.backstep.notation.UserError if this machine cannot draw text; the message says what to install
     */
    public static void write(FigureData data, FigureFormat format, OutputStream target) throws IOException {
        write(data, Palette.LIGHT, format, target);
    }

    /** Writes the figure in a palette. */
    public static void write(FigureData data, Palette palette, FigureFormat format, OutputStream target)
            throws IOException {
        write(Sheet.of(data, palette), format, target);
    }

    /** Writes any drawing. */
    static void write(Sheet sheet, FigureFormat format, OutputStream target) throws IOException {
        ChartFonts.of(ChartFonts.Cut.REGULAR, 1); // fails first, with a clear message, on a machine without fonts
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        switch (format) {
            case PNG -> PngFigure.write(sheet, whole);
            case SVG -> SvgFigure.write(sheet, whole);
            case PDF -> PdfFigure.write(sheet, whole);
        }
        whole.writeTo(target);
    }
}
