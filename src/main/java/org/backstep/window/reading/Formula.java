package org.backstep.window.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.backstep.typeset.LatexPieces;
import org.backstep.window.reading.FormulaLook.Placeholder;
import org.backstep.window.reading.FormulaLook.Stack;
import org.backstep.window.reading.FormulaSource.Piece;
import org.jspecify.annotations.Nullable;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * A formula of a lesson, in the quantities' colours. Within a line it is one piece; on lines of its own it goes on in the
 * next line at a wide gap or before a relation, and is drawn smaller only where that is not enough. A long one has a
 * placeholder until it is typeset.
 */
final class Formula {
    /** The least scale; a formula that needs a smaller one is broken into lines. */
    private static final double READABLE = 0.86;

    /** The greatest height of a formula; Swing's text cannot be much higher. */
    private static final double HIGHEST = 3000;

    /** The widths that a layout tries before it has one, with and without a scroll bar. */
    private static final int WIDTHS = 8;

    /** What is not seen of a formula's text. */
    private static final Pattern UNSEEN = Pattern.compile("\\\\(begin|end|left|right)(?![a-zA-Z])|[{}^_&\\s]");

    private static final Pattern COMMAND = Pattern.compile("\\\\([a-zA-Z]+|.)");

    private final FormulaSource source;
    private final Piece piece;
    private final ProseStyle style;
    private final List<Runnable> waiting = new ArrayList<>();
    private @Nullable TeXIcon whole;
    /** The formula in several lines, by the width that they fit; empty until the background has typeset them. */
    private final Map<Float, Optional<Stack>> broken = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Float, Optional<Stack>> eldest) {
            return size() > WIDTHS;
        }
    };

    Formula(FormulaSource source, String latex, boolean display, float size, ProseStyle style) {
        this.source = source;
        this.style = style;
        piece = new Piece(latex, display, size, style.theme().palette(), style.text());
        whole = source.atOnce(piece).orElse(null);
        if (whole == null) {
            source.later(piece, icon -> {
                whole = icon;
                tell();
            });
        }
    }

    boolean isDisplay() {
        return piece.display();
    }

    /** Runs an action each time the formula has become larger or smaller because it was typeset. */
    void whenTypeset(Runnable then) {
        waiting.add(then);
    }

    private void tell() {
        waiting.forEach(Runnable::run);
    }

    /** The width in one line. */
    float natural() {
        TeXIcon known = whole;
        if (known != null) {
            return (float) Math.ceil(known.getTrueIconWidth());
        }
        String seen = UNSEEN.matcher(piece.latex()).replaceAll("");
        return piece.size() / 2 * COMMAND.matcher(seen).replaceAll("x").length();
    }

    /** The lines that fit a width. */
    FormulaLook within(float room) {
        TeXIcon known = whole;
        if (known == null) {
            int rows = 1 + (int) Math.ceil(natural() / Math.max(1, room));
            return new Placeholder(Math.min(room, natural()), piece.size() * rows, style.shade());
        }
        Stack one = new Stack(List.of(known), scale(List.of(known), room), 0);
        if (!isDisplay() || one.scale() >= READABLE) {
            return one;
        }
        if (!broken.containsKey(room)) {
            broken.put(room, Optional.empty());
            if (source.mayBeAtOnce(piece.latex())) {
                broken.put(room, Optional.of(brokenWithin(room)));
            } else {
                source.later(() -> brokenWithin(room), lines -> {
                    broken.replace(room, Optional.of(lines));
                    tell();
                });
            }
        }
        return broken.getOrDefault(room, Optional.empty())
                .filter(lines -> lines.scale() > one.scale())
                .orElse(one);
    }

    /** The formula in several lines; on any thread. */
    private Stack brokenWithin(float room) {
        List<TeXIcon> lines = new ArrayList<>();
        for (String part : LatexPieces.atGaps(piece.latex())) {
            if (scale(List.of(icon(part)), room) >= READABLE) {
                lines.add(icon(part));
            } else {
                lines.addAll(filled(LatexPieces.atRelations(part), room));
            }
        }
        return new Stack(lines, scale(lines, room), style.px(6));
    }

    /** Fills lines with the pieces that fit. */
    private List<TeXIcon> filled(List<String> pieces, float room) {
        List<TeXIcon> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        for (String next : pieces) {
            List<String> longer = new ArrayList<>(line);
            longer.add(next);
            if (!line.isEmpty() && icon(joined(longer)).getTrueIconWidth() > room) {
                lines.add(icon(joined(line)));
                line = new ArrayList<>(List.of("{}" + next));
            } else {
                line = longer;
            }
        }
        lines.add(icon(joined(line)));
        return lines;
    }

    private static String joined(List<String> pieces) {
        return pieces.stream().collect(Collectors.joining(" "));
    }

    private static double scale(List<TeXIcon> lines, float room) {
        double widest = Stack.widest(lines);
        int highest = lines.stream().mapToInt(TeXIcon::getIconHeight).max().orElse(1);
        double wide = Math.min(1, Math.max(1, room) / Math.max(1, widest));
        return highest > HIGHEST ? Math.min(wide, HIGHEST / highest) : wide;
    }

    private TeXIcon icon(String part) {
        return FormulaSource.icon(new Piece(part, piece.display(), piece.size(), piece.palette(), piece.colour()));
    }
}
