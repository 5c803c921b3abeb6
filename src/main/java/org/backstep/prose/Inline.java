package org.backstep.prose;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of a line. */
public sealed interface Inline {
    /** Plain letters. */
    record Text(String text) implements Inline {}

    /** Between single asterisks. */
    record Emphasis(List<Inline> of) implements Inline {
        public Emphasis {
            of = List.copyOf(of);
        }
    }

    /** Between double asterisks. */
    record Strong(List<Inline> of) implements Inline {
        public Strong {
            of = List.copyOf(of);
        }
    }

    /** Between backticks. */
    record CodeText(String text) implements Inline {}

    /**
     * Between dollar signs.
     *
     * @param latex without the signs
     * @param display between double signs: on a line of its own
     * @param line where it begins in the file, from 1
     * @param column of its first dollar sign, from 1
     */
    record Mathematics(String latex, boolean display, int line, int column) implements Inline {}

    /**
     * A link.
     *
     * @param target as it was written: {@code run:step epoch}, {@code pane:samples}, an address
     */
    record Link(String target, List<Inline> of) implements Inline {
        public Link {
            of = List.copyOf(of);
        }
    }

    /**
     * A picture.
     *
     * @param target a file name, from the lesson's folder on
     * @param description for whoever does not see it
     */
    record Picture(String target, String description) implements Inline {}

    /**
     * The end of a line of the file.
     *
     * @param hard whether a new line begins; otherwise it is a space
     */
    record LineBreak(boolean hard) implements Inline {}

    /** What is read, without how it looks; mathematics as it was written. */
    static String plain(List<Inline> pieces) {
        return pieces.stream().map(Inline::plain).collect(Collectors.joining());
    }

    private static String plain(Inline piece) {
        if (piece instanceof Text text) {
            return text.text();
        }
        if (piece instanceof Emphasis emphasis) {
            return plain(emphasis.of());
        }
        if (piece instanceof Strong strong) {
            return plain(strong.of());
        }
        if (piece instanceof CodeText code) {
            return code.text();
        }
        if (piece instanceof Mathematics mathematics) {
            return "$" + mathematics.latex() + "$";
        }
        if (piece instanceof Link link) {
            return plain(link.of());
        }
        return piece instanceof Picture picture ? picture.description() : " ";
    }
}
