package org.backstep.prose;

import java.util.List;

/** A piece of a text that stands on lines of its own. */
public sealed interface Block {
    /** Lines that flow. */
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

        /** Whether items have numbers. */
        public boolean isNumbered() {
            return first > 0;
        }
    }

    /** Indented, as somebody else's words. */
    record Quote(List<Block> of) implements Block {
        public Quote {
            of = List.copyOf(of);
        }
    }

    /** Letters of one width, line by line. */
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

    /** Where a column's text stands. */
    enum Side {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** A line across. */
    record Rule() implements Block {}
}
