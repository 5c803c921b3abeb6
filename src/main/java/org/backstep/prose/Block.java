package org.backstep.prose;

import java.util.List;

/** A part of a text that has lines of its own: a paragraph, a heading, a list, a table. */
public sealed interface Block {
    record Paragraph(List<Inline> of) implements Block {
        public Paragraph {
            of = List.copyOf(of);
        }
    }

    /**
     * A heading.
     *
     * @param level 1 for a title, at most 6
     */
    record Heading(int level, List<Inline> of) implements Block {
        public Heading {
            of = List.copyOf(of);
        }
    }

    /**
     * A list.
     *
     * @param first the number of its first item; 0 if it has marks instead of numbers
     */
    record Items(int first, List<List<Block>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }

        public boolean isNumbered() {
            return first > 0;
        }
    }

    /** A quotation, indented. */
    record Quote(List<Block> of) implements Block {
        public Quote {
            of = List.copyOf(of);
        }
    }

    /** A block of code, in letters of one width. */
    record Code(String text) implements Block {}

    /**
     * A table.
     *
     * @param head the names of its columns
     * @param rows each as wide as the head
     */
    record Table(List<List<Inline>> head, List<Side> sides, List<List<List<Inline>>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            sides = List.copyOf(sides);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** The alignment of a column. */
    enum Side {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** A horizontal line. */
    record Rule() implements Block {}
}
