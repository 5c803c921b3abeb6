package org.backstep.handout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.backstep.export.Content;
import org.backstep.lesson.CheckedLesson;
import org.backstep.lesson.LessonCheck;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Pages made of lessons, read back as XML. */
final class Papers {
    /** The width of a page in em of its letters on screen: 176 mm at 12 points. */
    static final double PAGE = 176 / 25.4 * 72 / 12;

    private Papers() {}

    /** The width of a formula in em. */
    static double width(Element svg) {
        return Double.parseDouble(svg.getAttribute("width").replace("em", ""));
    }

    static CheckedLesson checked(Path file) {
        return LessonCheck.of(file, file.toString(), RehearsalEffects::new);
    }

    static String text(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Fails unless the page is well-formed. */
    static Document document(Content content) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new ByteArrayInputStream(text(content).getBytes(StandardCharsets.UTF_8)));
    }

    /** All elements of a class, or of a name if it begins with no dot. */
    static List<Element> all(Document document, String name) {
        NodeList every = document.getElementsByTagName(name.startsWith(".") ? "*" : name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < every.getLength(); i++) {
            Element element = (Element) every.item(i);
            boolean fits = !name.startsWith(".")
                    || List.of(element.getAttribute("class").split(" ")).contains(name.substring(1));
            if (fits) {
                found.add(element);
            }
        }
        return found;
    }
}
