package org.backstep.formula;

import java.util.List;
import java.util.Objects;
import org.backstep.activation.Activation;
import org.backstep.matrix.Matrix;
import org.backstep.network.Names;
import org.backstep.notation.Numbers;
import org.backstep.notation.Quantity;
import org.backstep.term.Equation;
import org.backstep.term.Signs;
import org.backstep.term.Term;
import org.backstep.term.Term.Numeral;
import org.jspecify.annotations.Nullable;

/**
 * The writer of a sentence for a screen reader, without signs that would be skipped or spelt: "delta hidden equals W d
 * transposed times delta out, element by element times sigma prime of z pre".
 */
public final class SpokenWriter extends TermWriter implements FormulaWriter {
    private static final String SIGN = "minus ";

    public SpokenWriter(Names names) {
        this(names, Figures.DEFAULT);
    }

    public SpokenWriter(Names names, Figures figures) {
        super(names, figures, Signs::spoken);
    }

    @Override
    public String write(Equation equation) {
        return name(equation.left()) + " equals " + equation.right().accept(this);
    }

    @Override
    public String write(WorkedLine worked) {
        StringBuilder sentence = new StringBuilder(name(worked.left()) + ": ");
        sentence.append(worked.start().accept(this)).append(pauseAfter(worked.start()));
        for (WorkedLine.Link link : worked.links()) {
            boolean known = link.result().value() != null;
            String verb = link.through()
                    .map(Activation::text)
                    .map(Signs::through)
                    .map(this::written)
                    .orElse(known ? " gives " : " is ");
            sentence.append(verb).append(known ? numeral(link.result()) : "not known yet");
        }
        return sentence.toString();
    }

    /** A pause at the end of a list, so that the next words are not heard as a part of it. */
    private String pauseAfter(Term term) {
        return endsWithList(term) ? "," : "";
    }

    private boolean endsWithList(Term term) {
        return term instanceof Term.Share
                || (term instanceof Numeral numeral && numeral.value() != null && !numeral.isSingle())
                || (endsOpen(term) && endsWithList(((Term.Applied) term).last()));
    }

    /** A pause unless the sign begins with one. */
    @Override
    String pause(Term operand, String sign) {
        return sign.startsWith(",") ? "" : pauseAfter(operand);
    }

    /** Names a sum or difference as such, as brackets do in writing. */
    @Override
    String whole(Term term, String spoken) {
        Term inner = term instanceof Term.WrittenOut writtenOut ? writtenOut.definition() : term;
        return inner instanceof Term.Applied applied
                ? applied.operator().binding().spoken() + spoken
                : spoken;
    }

    @Override
    String entry(Numeral of, int row) {
        return number(of.quantity(), Objects.requireNonNull(of.value()).get(row, 0));
    }

    @Override
    String gapInSum() {
        return "and so on";
    }

    @Override
    String name(Quantity quantity) {
        return names().nameOf(quantity).spoken();
    }

    @Override
    public String numeral(Numeral term) {
        Matrix value = term.value();
        if (value == null) {
            return written(Signs.DASH);
        }
        if (term.isSingle()) {
            return number(term.quantity(), value.scalar());
        }
        if (value.columns() == 1) {
            return "the column " + list(term.quantity(), value.toArray());
        }
        if (value.rows() == 1) {
            return "the row " + list(term.quantity(), value.toArray());
        }
        StringBuilder matrix = new StringBuilder("the " + value.rows() + " by " + value.columns() + " matrix with ");
        List<Integer> places = figures().places(value.rows());
        for (int k = 0; k < places.size(); k++) {
            int row = places.get(k);
            boolean afterGap = k > 0 && places.get(k - 1) == Figures.GAP;
            matrix.append(k == 0 ? "" : afterGap ? " " : ", ")
                    .append(
                            row == Figures.GAP
                                    ? "and so on to"
                                    : "row " + (row + 1) + ": " + list(term.quantity(), value.rowArray(row)));
        }
        return matrix.toString();
    }

    private String list(@Nullable Quantity quantity, double[] values) {
        StringBuilder list = new StringBuilder();
        List<Integer> places = figures().places(values.length);
        for (int k = 0; k < places.size(); k++) {
            int place = places.get(k);
            boolean last = k == places.size() - 1;
            boolean afterGap = k > 0 && places.get(k - 1) == Figures.GAP;
            list.append(k == 0 ? "" : afterGap ? " " : last ? " and " : ", ")
                    .append(place == Figures.GAP ? "and so on to" : number(quantity, values[place]));
        }
        return list.toString();
    }

    /** A number as {@link Numbers} writes it, its sign and exponent in words. */
    private String number(@Nullable Quantity quantity, double value) {
        return spoken(figures().text(quantity, value));
    }

    static String spoken(String number) {
        int exponent = number.indexOf('e');
        String digits = exponent < 0 ? number : number.substring(0, exponent);
        String words =
                digits.replace(Numbers.MINUS, SIGN).replace("∞", "infinity").replace("NaN", "not a number");
        if (exponent < 0) {
            return words;
        }
        int power = Integer.parseInt(number.substring(exponent + 1));
        return words + " times ten to the " + (power < 0 ? "minus " : "") + Math.abs(power);
    }

    @Override
    public String share(Term.Share term) {
        String signs = written(term.signs());
        return term.place() == 0 ? signs : signs.replace("•", term.own().accept(this));
    }
}
