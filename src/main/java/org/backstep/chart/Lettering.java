package org.backstep.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of text in which symbols are italic, as in the equations; their subscripts are upright. */
public record Lettering(List<Run> runs) {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** Some letters in one cut of the font. */
    record Run(String text, ChartFonts.Cut cut) {}

    public Lettering {
        runs = List.copyOf(runs);
    }

    public static Lettering text(String text) {
        return new Lettering(List.of(new Run(text, ChartFonts.Cut.REGULAR)));
    }

    /** A symbol with an index, which may be empty: x₁. */
    public static Lettering symbol(String symbol, String index) {
        Run letter = new Run(symbol, ChartFonts.Cut.ITALIC);
        return new Lettering(
                index.isEmpty() ? List.of(letter) : List.of(letter, new Run(subscript(index), ChartFonts.Cut.REGULAR)));
    }

    public Lettering plus(Lettering next) {
        return new Lettering(Stream.concat(runs.stream(), next.runs.stream()).collect(Collectors.toUnmodifiableList()));
    }

    public Lettering plus(String text) {
        return plus(text(text));
    }

    /** The same line without fonts. */
    public String plain() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /** The line ready to be drawn in one size. */
    public AttributedString at(double size) {
        AttributedString line = new AttributedString(plain());
        int from = 0;
        for (Run run : runs) {
            int to = from + run.text().length();
            if (to > from) {
                line.addAttribute(TextAttribute.FONT, ChartFonts.forText(run.text(), run.cut(), size), from, to);
            }
            from = to;
        }
        return line;
    }

    /** The width of the line in one size. */
    public double width(double size) {
        return plain().isEmpty() ? 0 : new TextLayout(at(size).getIterator(), EXACT).getAdvance();
    }

    /** A text cut to a width, with "…" in place of what does not fit; line breaks and tabs become spaces. */
    public static String fitted(String text, ChartFonts.Cut cut, double size, double width) {
        String clean = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        Font font = ChartFonts.forText(clean, cut, size);
        if (clean.length() < 500 && widthOf(clean, font) <= width) {
            return clean;
        }
        int keep = Math.min(clean.length(), 500);
        while (keep > 0 && widthOf(shortened(clean, keep), font) > width) {
            keep = clean.offsetByCodePoints(keep, -1);
        }
        return shortened(clean, keep);
    }

    private static String shortened(String text, int keep) {
        return text.substring(0, keep).stripTrailing() + "…";
    }

    static double widthOf(String text, Font font) {
        return text.isEmpty() ? 0 : new TextLayout(text, font, EXACT).getAdvance();
    }

    private static String subscript(String digits) {
        return digits.chars()
                .map(digit -> digit >= '0' && digit <= '9' ? digit - '0' + '₀' : digit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
