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
import org.backstep.notation.Numbers;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A figure as vectors. Letters are shapes, so that it looks the same where Inter is not installed. */
final class SvgFigure {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    /** Decimals of a coordinate: a hundredth of a point. */
    private static final int PRECISION = 2;

    private static final double POINTS_PER_INCH = 72;

    private SvgFigure() {}

    static void write(Sheet sheet, OutputStream target) throws IOException {
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(NAMESPACE, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(PRECISION);
        SVGGraphics2D g2 = new SVGGraphics2D(context, true);
        sheet.drawing().accept(g2);
        Element root = g2.getRoot();
        root.removeChild(root.getFirstChild()); // Batik's remark about itself
        root.setAttributeNS(null, "width", inches(sheet.width()));
        root.setAttributeNS(null, "height", inches(sheet.height()));
        root.setAttributeNS(null, "viewBox", "0 0 " + sheet.width() + " " + sheet.height());
        root.setAttributeNS(null, "role", "img");
        Element title = document.createElementNS(NAMESPACE, "title");
        title.setTextContent(sheet.title().replaceAll("\\p{C}+", " ")); // XML has no control characters
        root.insertBefore(title, root.getFirstChild());
        serialise(root, target);
    }

    private static String inches(int points) {
        return Numbers.exact(points / POINTS_PER_INCH) + "in";
    }

    /** Batik's own writer is not used: it names a DTD, which some readers fetch from the network. */
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
