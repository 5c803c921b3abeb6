package org.backstep.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Breaks a written equation into lines that fit a width: before relations first, then before a plus or minus, then behind
 * the sign of a product, and within brackets only where nothing around them is left to break at. A pure function of the
 * text and of the widths that it is given.
 */
final class LineBreaker {
    private final double width;
    private final double hanging;
    private final ToDoubleFunction<String> measure;

    /**
     * Makes a breaker.
     *
     * @param width the width of a line, in the unit of {@code measure}
     * @param hanging the distance from the left of a line that does not begin with a relation
     * @param measure the width of a marked text as a line of its own
     */
    LineBreaker(double width, double hanging, ToDoubleFunction<String> measure) {
        this.width = width;
        this.hanging = hanging;
        this.measure = measure;
    }

    /** The text from a place where a line may begin to the next; the lower the level, the sooner a line begins there. */
    private record Piece(String text, int level) {}

    /** A line of the equation, its marks still in it, and whether it hangs. */
    record Line(String marked, boolean hangs) {}

    List<Line> lines(String marked) {
        return lines(pieces(marked)).stream()
                .map(line -> new Line(text(line), hangs(line)))
                .toList();
    }

    private List<List<Piece>> lines(List<Piece> pieces) {
        OptionalInt level = pieces.stream().skip(1).mapToInt(Piece::level).min();
        if (level.isEmpty() || fits(pieces)) {
            return List.of(pieces);
        }
        List<List<Piece>> lines = new ArrayList<>();
        List<Piece> line = List.of();
        for (List<Piece> part : parts(pieces, level.getAsInt())) {
            List<Piece> longer = new ArrayList<>(line);
            longer.addAll(part);
            if (line.isEmpty() || fits(longer)) {
                line = longer;
                continue;
            }
            List<List<Piece>> broken = lines(line);
            lines.addAll(broken.subList(0, broken.size() - 1));
            List<Piece> last = broken.get(broken.size() - 1);
            List<Piece> filled = Stream.concat(last.stream(), part.stream()).toList();
            // a relation begins a line; anything else goes on behind the end of what was broken
            if (broken.size() > 1 && level.getAsInt() > 0 && fits(filled)) {
                line = filled;
            } else {
                lines.add(last);
                line = part;
            }
        }
        lines.addAll(lines(line));
        return lines;
    }

    /** The pieces in groups, each but the first beginning with a piece of the level. */
    private static List<List<Piece>> parts(List<Piece> pieces, int level) {
        List<List<Piece>> parts = new ArrayList<>();
        for (Piece piece : pieces) {
            if (parts.isEmpty() || piece.level() == level) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(piece);
        }
        return parts;
    }

    private boolean fits(List<Piece> line) {
        return measure.applyAsDouble(text(line)) + (hangs(line) ? hanging : 0) <= width;
    }

    private static boolean hangs(List<Piece> line) {
        return line.get(0).level() > 0;
    }

    private static String text(List<Piece> line) {
        return line.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** The level of the first piece is 0, as that of a relation: both stand at the left. */
    private static List<Piece> pieces(String marked) {
        List<Piece> pieces = new ArrayList<>();
        int depth = 0;
        int start = 0;
        int level = 0;
        for (int k = 0; k < marked.length(); k++) {
            char sign = marked.charAt(k);
            depth += sign == Breaks.OPEN ? 1 : sign == Breaks.CLOSE ? -1 : 0;
            if (sign >= Breaks.RELATION && sign <= Breaks.PRODUCT) {
                pieces.add(new Piece(marked.substring(start, k), level));
                start = k;
                level = 3 * depth + sign - Breaks.RELATION;
            }
        }
        pieces.add(new Piece(marked.substring(start), level));
        return pieces;
    }
}
