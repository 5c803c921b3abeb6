package org.backstep.formula;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.backstep.network.FunctionText;
import org.backstep.network.Names;
import org.backstep.notation.Name;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.term.Term;
import org.jspecify.annotations.Nullable;

/**
 * LaTeX in the document's notation, of the subset that JLaTeXMath 1.0.7 draws. Colours are given by quantity as 0xRRGGBB
 * and written {@code \textcolor{#0072B2}{…}}, JLaTeXMath's form.
 */
public class LatexWriter extends LineWriter {
    /** The colouring without colours. */
    public static final Function<Quantity, OptionalInt> BLACK = quantity -> OptionalInt.empty();

    private final Function<Quantity, OptionalInt> colours;

    public LatexWriter(Names names) {
        this(names, Figures.DEFAULT, BLACK);
    }

    public LatexWriter(Names names, Figures figures, Function<Quantity, OptionalInt> colours) {
        super(names, figures);
        this.colours = colours;
    }

    /** A quantity by its name, in its colour. */
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
        return colour.isEmpty()
                ? latex
                : String.format(Locale.ROOT, "\\textcolor{#%06X}{%s}", colour.getAsInt() & 0xFFFFFF, latex);
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
    String dash() {
        return "\\text{--}";
    }

    @Override
    String minus() {
        return " - ";
    }

    @Override
    String dot() {
        return " \\cdot ";
    }

    @Override
    String odot() {
        return " \\odot ";
    }

    @Override
    String gap(boolean numbers) {
        return numbers ? " \\, " : " ";
    }

    @Override
    String becomes() {
        return " \\leftarrow ";
    }

    @Override
    String arrow(FunctionText through) {
        return " \\xrightarrow{" + through.latex() + "} ";
    }

    @Override
    String bracketed(String inner) {
        return inner.contains("\\begin") ? "\\left( " + inner + " \\right)" : "(" + inner + ")";
    }

    @Override
    String normSquared(String inner) {
        return "\\|" + inner + "\\|^2";
    }

    @Override
    String squared(String inner) {
        return "(" + inner + ")^2";
    }

    /** The name of an entry, not bold, as it is no vector. */
    @Override
    String entryName(Quantity vector) {
        String bold = names().nameOf(vector).latex();
        return painted(vector, bold.replace("\\mathbf{x}", "x") + "_i");
    }

    @Override
    String sumOverEntries(String summand) {
        return "\\sum_{i=1}^{d_x} " + summand;
    }

    /** The transpose, within the colour, so that ⊤ stands above the index and not behind it. */
    @Override
    String transposed(Quantity quantity) {
        return painted(quantity, names().nameOf(quantity).latex() + "^\\top");
    }

    @Override
    String function(FunctionText function) {
        return function.latex();
    }

    @Override
    String prime(FunctionText function) {
        return function.latex() + "'";
    }

    @Override
    String overSamples(Term.SampleMean mean, String summand) {
        String number = mean.over().batch() ? "B" : "N";
        String divisor = mean.perEntry() ? number + " d_x" : number;
        String sum = (mean.over().batch() ? "\\sum_{n \\in batch} " : "\\sum_{n} ") + summand;
        return mean.over().divided() ? "\\frac{1}{" + divisor + "} " + sum : sum;
    }

    @Override
    String shareOf(Term.Share share, String sum) {
        String divisor = share.entries() == 1 ? "" + share.samples() : share.samples() + " \\cdot " + share.entries();
        return share.divided() ? "\\frac{1}{" + divisor + "} " + bracketed(sum) : sum;
    }

    @Override
    String fraction(String above, String below, boolean belowIsSum) {
        // within a fraction the letters would be too small to read
        String word = (above + below).contains("\\frac") ? "\\dfrac" : "\\frac";
        return word + "{" + above + "}{" + below + "}";
    }

    @Override
    String root(String inner) {
        return "\\sqrt{" + inner + "}";
    }

    @Override
    String constant(Name name) {
        return name.latex();
    }
}
