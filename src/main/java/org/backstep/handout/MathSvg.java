package org.backstep.handout;

import java.awt.Color;
import java.awt.Insets;
import java.awt.RenderingHints;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.backstep.formula.LatexWriter;
import org.backstep.formula.WorkedLine;
import org.backstep.notation.Palette;
import org.backstep.notation.Palette.Role;
import org.backstep.typeset.Typesetter;
import org.scilab.forge.jlatexmath.TeXIcon;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Formulas as vectors within the page. A formula is as large as the letters around it, stands on their line, and has its
 * LaTeX or a sentence as the text for readers who cannot see it.
 */
final class MathSvg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    /** Units of the picture for one em of the page. */
    private static final float SIZE = 100;
    /** The width of the page in em of a formula: 176 mm in letters of 12 points, as page.css has them on screen. */
    private static final double PAGE = 37;
    /** Room for parts of the first and last letter that reach over the edge. */
    private static final int EDGE = 3;
    /** Decimals of a coordinate; letters are scaled to a hundredth or less. */
    private static final int PRECISION = 4;
    /** JLaTeXMath's letters are a little smaller than others of the same em. */
    private static final double ENLARGED = 1.12;

    private final Typesetter typesetter = new Typesetter();
    private final Color ink = new Color(Palette.LIGHT.of(Role.TEXT));

    /** A formula within a line. */
    Html inline(String latex, String alternative) {
        return svg(typesetter.icon(latex, SIZE, ink), alternative);
    }

    /** A formula on a line of its own. */
    Html display(String latex, String alternative) {
        return Tag.of("span", "display").around(svg(typesetter.display(latex, SIZE, ink), alternative));
    }

    /** Numbers on lines of their own, as many as the page's width needs. */
    Html display(WorkedLine worked, LatexWriter writer, String alternative) {
        Typesetter.Broken broken = typesetter.broken(
                room -> writer.joined(writer.lines(worked, room, typesetter::width)), PAGE * SIZE, SIZE, ink);
        return Tag.of("span", "display").around(svg(broken.icon(), alternative));
    }

    private static Html svg(TeXIcon icon, String alternative) {
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(NAMESPACE, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(PRECISION);
        SVGGraphics2D g2 = new SVGGraphics2D(context, true);
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        icon.paintIcon(null, g2, 0, 0);
        Element drawn = g2.getRoot();
        withoutNames(drawn);
        // JLaTeXMath leaves room around every icon; in a line of text the spaces are room enough
        Insets room = icon.getInsets();
        int left = Math.max(0, room.left - EDGE);
        int width = icon.getIconWidth() - left - Math.max(0, room.right - EDGE);
        int height = icon.getIconHeight() - room.top - room.bottom;
        Tag svg = Tag.of("svg")
                .with("xmlns", NAMESPACE)
                .with("role", "img")
                .with("aria-label", alternative)
                .with("viewBox", left + " " + room.top + " " + width + " " + height)
                .with("width", em(width))
                .with("height", em(height))
                .with("style", "vertical-align:" + em(room.bottom - icon.getIconDepth()));
        return svg.around(new Html(inside(drawn)));
    }

    private static String em(double units) {
        return String.format(Locale.ROOT, "%.3fem", units / SIZE * ENLARGED);
    }

    /** Removes the names of definitions: Batik uses the same in every picture, but a page may have each only once. */
    private static void withoutNames(Element root) {
        List<Node> superfluous = new ArrayList<>();
        collect(root, superfluous);
        superfluous.forEach(node -> node.getParentNode().removeChild(node));
    }

    private static void collect(Node at, List<Node> superfluous) {
        for (Node child = at.getFirstChild(); child != null; child = child.getNextSibling()) {
            boolean definitions = child.getNodeName().equals("defs");
            if (definitions || child.getNodeType() == Node.COMMENT_NODE) {
                superfluous.add(child);
            } else {
                if (child instanceof Element element) {
                    element.removeAttribute("clip-path");
                }
                collect(child, superfluous);
            }
        }
    }

    private static String inside(Element root) {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(root), new StreamResult(text));
            String whole = text.toString();
            return whole.substring(whole.indexOf('>') + 1, whole.lastIndexOf("</"));
        } catch (TransformerException e) {
            throw new IllegalStateException("cannot write SVG", e);
        }
    }
}
