package org.backstep.formula;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.backstep.network.Names;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.term.Operation;
import org.backstep.term.Signs;
import org.backstep.term.Term;
import org.backstep.term.Term.Applied;
import org.jspecify.annotations.Nullable;

/**
 * LaTeX in the document's notation, of the subset that JLaTeXMath 1.0.7 draws. Colours are given by quantity as 0xRRGGBB
 * and written {@code \textcolor{#0072B2}{…}}, JLaTeXMath's form.
 */
public class LatexWriter extends LineWriter {
    /** The colouring without colours. */
    public static final Function<Quantity, OptionalInt> BLACK = quantity -> OptionalInt.empty();

    /** The space of a sign between operands, which one at the beginning or end of a line has lost. */
    private static final Pattern AT_BEGINNING = Pattern.compile("^([-+]) ");

    private static final Pattern AT_END = Pattern.compile("(\\\\[co]dot)$");

    /** JLaTeXMath leaves a margin at the left of an array that {@code @{}} does not take away. */
    private static final String NO_MARGIN = "\\hspace{-0.5em} ";

    private static final String LEFT = "\\left( ";
    private static final String RIGHT = " \\right)";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Function<Quantity, OptionalInt> colours;

    public LatexWriter(Names names) {
        this(names, Figures.DEFAULT, BLACK);
    }

    public LatexWriter(Names names, Figures figures, Function<Quantity, OptionalInt> colours) {
        super(names, figures, Signs::latex);
        this.colours = colours;
    }

    @Override
    LineWriter with(Figures other) {
        return new LatexWriter(names(), other, colours);
    }

    /** A quantity by its name, in its colour; the loss of a sample is a function: L(x, x̂). */
    @Override
    public String name(Quantity quantity) {
        if (quantity.equals(OfSample.LOSS)) {
            Quantity reconstruction = names().find("x_hat").orElseThrow();
            return plainName(quantity) + "(" + name(OfSample.INPUT) + ", " + name(reconstruction) + ")";
        }
        return plainName(quantity);
    }

    private String plainName(Quantity quantity) {
        return painted(quantity, names().nameOf(quantity).latex());
    }

    private String painted(@Nullable Quantity quantity, String latex) {
        OptionalInt colour = quantity == null ? OptionalInt.empty() : colours.apply(quantity);
        return colour.isEmpty() ? latex : "\\textcolor{#" + HEX.toHexDigits(colour.getAsInt(), 6) + "}{" + latex + "}";
    }

    /** A number as {@link Numbers} writes it for reading, in LaTeX: "1.2e-05" becomes 1.2 · 10⁻⁵. */
    static String latex(String number) {
        String text = number.replace(Numbers.MINUS, "-").replace("∞", "\\infty").replace("NaN", "\\mathrm{NaN}");
        int exponent = text.indexOf('e');
        return exponent < 0
                ? text
                : text.substring(0, exponent) + " \\cdot 10^{" + Integer.parseInt(text.substring(exponent + 1)) + "}";
    }

    @Override
    String number(@Nullable Quantity quantity, String text) {
        return painted(quantity, latex(text));
    }

    @Override
    String matrix(@Nullable Quantity quantity, List<List<String>> rows) {
        String body = rows.stream().map(row -> String.join(" & ", row)).collect(Collectors.joining(" \\\\ "));
        return painted(quantity, "\\begin{bmatrix} " + body + " \\end{bmatrix}");
    }

    @Override
    String dots(boolean rowGap, boolean columnGap) {
        return rowGap && columnGap ? "\\ddots" : rowGap ? "\\vdots" : "\\cdots";
    }

    @Override
    String bracketed(String inner) {
        return inner.contains("\\begin") ? LEFT + inner + RIGHT : "(" + inner + ")";
    }

    /** A line by itself: a sign at its beginning keeps its space, and a bracket that is open has its size. */
    @Override
    String line(String marked) {
        Deque<Integer> open = new ArrayDeque<>();
        StringBuilder text = new StringBuilder(marked);
        for (int k = 0; k < text.length(); k++) {
            if (text.charAt(k) == Breaks.OPEN) {
                open.push(k);
            } else if (text.charAt(k) == Breaks.CLOSE && open.poll() == null && text.indexOf(RIGHT, k) == k + 1) {
                text.insert(0, "\\left. ");
                k += "\\left. ".length();
            }
        }
        for (int at : open) {
            text.append(text.lastIndexOf(LEFT, at) == at - LEFT.length() ? " \\right." : "");
        }
        return AT_END.matcher(AT_BEGINNING.matcher(super.line(text.toString())).replaceFirst("$1 \\\\: "))
                .replaceFirst("\\\\: $1");
    }

    /** The worked line as {@link #joined} has it, with every number in a colour of its own. */
    public MarkedLatexWriter.Line marked(WorkedLine worked, double width, ToDoubleFunction<String> measure) {
        return MarkedLatexWriter.line(worked, names(), figures(), width, measure);
    }

    /** The lines below each other, as one formula. */
    public String joined(BrokenEquation equation) {
        if (equation.lines().size() == 1) {
            return equation.lines().get(0).text();
        }
        return equation.lines().stream()
                .map(line -> NO_MARGIN + (line.hangs() ? "\\hphantom{" + equation.under() + "{}} " : "") + line.text())
                .collect(Collectors.joining(" \\\\ ", "\\begin{array}{@{}l@{}} ", " \\end{array}"));
    }

    @Override
    public String applied(Applied term) {
        if (term.operator() == Operation.TRANSPOSED && term.first() instanceof Term.Symbol symbol) {
            // within the colour, so that ⊤ stands above the index and not behind it
            return painted(symbol.quantity(), names().nameOf(symbol.quantity()).latex() + "^\\top");
        }
        return super.applied(term);
    }
}
