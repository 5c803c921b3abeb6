package org.backstep.prose;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a line: letters, a formula, a link. */
public sealed interface Inline {
    record Text(String text) implements Inline {}

    /** Text between single asterisks. */
    record Emphasis(List<Inline> of) implements Inline {
        public Emphasis {
            of = List.copyOf(of);
        }
    }

    /** Text between double asterisks. */
    record Strong(List<Inline> of) implements Inline {
        public Strong {
            of = List.copyOf(of);
        }
    }

    /** Code between backticks. */
    record CodeText(String text) implements Inline {}

    /**
     * A formula between dollar signs.
     *
     * @param latex without the signs
     * @param display whether it stands on a line of its own, between double signs
     * @param line the line in the file where it begins, from 1
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
     * @param description the text for readers who cannot see it
     */
    record Picture(String target, String description) implements Inline {}

    /**
     * The end of a line of the file.
     *
     * @param hard whether a new line begins; otherwise it is a space
     */
    record LineBreak(boolean hard) implements Inline {}

    /** The letters of a line without their look; mathematics as LaTeX. */
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
