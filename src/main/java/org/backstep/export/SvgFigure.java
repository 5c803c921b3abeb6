package org.backstep.export;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
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
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(NAMESPACE, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(PRECISION);
        SVGGraphics2D g2 = new SVGGraphics2D(context, true);
        Figure.draw(g2, data, palette);
        Element root = g2.getRoot();
        root.removeChild(root.getFirstChild()); // Batik's remark about itself
        root.setAttributeNS(null, "width", "14in");
        root.setAttributeNS(null, "height", "10in");
        root.setAttributeNS(null, "viewBox", "0 0 " + Figure.WIDTH + " " + Figure.HEIGHT);
        root.setAttributeNS(null, "role", "img");
        Element title = document.createElementNS(NAMESPACE, "title");
        title.setTextContent(data.title().replaceAll("\\p{C}+", " ")); // XML has no control characters
        root.insertBefore(title, root.getFirstChild());
        serialise(root, target);
    }

    /** Not by Batik's own writer: that one names a DTD, which some readers then fetch from the network. */
    private static void serialise(Element root, OutputStream target) throws IOException {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            transformer.transform(new DOMSource(root), new StreamResult(target));
        } catch (TransformerException e) {
            throw new IOException("cannot write SVG: " + e.getMessage(), e);
        }
    }
}
