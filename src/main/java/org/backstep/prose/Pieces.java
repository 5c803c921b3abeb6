package org.backstep.prose;

import java.util.List;
import java.util.stream.Stream;

/** Lists all inline parts of a text, at any depth. */
public final class Pieces {
    private Pieces() {}

    /** The inline parts of a block, nested ones too. */
    public static Stream<Inline> of(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return of(paragraph.of());
        }
        if (block instanceof Block.Heading heading) {
            return of(heading.of());
        }
        if (block instanceof Block.Items items) {
            return items.items().stream().flatMap(List::stream).flatMap(Pieces::of);
        }
        if (block instanceof Block.Quote quote) {
            return quote.of().stream().flatMap(Pieces::of);
        }
        if (block instanceof Block.Table table) {
            return Stream.concat(
                    table.head().stream().flatMap(Pieces::of),
                    table.rows().stream().flatMap(List::stream).flatMap(Pieces::of));
        }
        return Stream.empty();
    }

    /** The inline parts of a line, nested ones too. */
    public static Stream<Inline> of(List<Inline> line) {
        return line.stream().flatMap(piece -> Stream.concat(Stream.of(piece), of(within(piece))));
    }

    private static List<Inline> within(Inline piece) {
        if (piece instanceof Inline.Emphasis emphasis) {
            return emphasis.of();
        }
        if (piece instanceof Inline.Strong strong) {
            return strong.of();
        }
        return piece instanceof Inline.Link link ? link.of() : List.of();
    }
}
