package org.backstep.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.backstep.chart.Figure;
import org.backstep.chart.FigureData;
import org.backstep.notation.Palette;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The figure as vectors. Letters are shapes, so that it looks the same where Inter is not installed. */
final class SvgFigure {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    /** Decimals of a coordinate: a hundredth of a point. */
    private static final int PRECISION = 2;

    private SvgFigure() {}

    static void write(FigureData data, Palette palette, OutputStream target) throws IOException {
        Document document =
                GenericDOMImplementation.getDOMImplementation().createDocument(NAMESPACE, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(PRECISION);
        context.setComment("");
        SVGGraphics2D g2 = new SVGGraphics2D(context, true);
        Figure.draw(g2, data, palette);
        Element root = g2.getRoot();
        root.setAttributeNS(null, "width", "14in");
        root.setAttributeNS(null, "height", "10in");
        root.setAttributeNS(null, "viewBox", "0 0 " + Figure.WIDTH + " " + Figure.HEIGHT);
        root.setAttributeNS(null, "role", "img");
        Element title = document.createElementNS(NAMESPACE, "title");
        title.setTextContent(data.title());
        root.insertBefore(title, root.getFirstChild());
        Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        g2.stream(root, writer, false, false);
        writer.flush();
    }
}
