package org.backstep.formula;

import java.util.List;
import java.util.StringJoiner;
import org.backstep.matrix.Matrix;
import org.backstep.network.Activation;
import org.backstep.network.Names;
import org.backstep.notation.Numbers;
import org.backstep.notation.Quantity;
import org.backstep.term.Equation;
import org.backstep.term.Term;
import org.backstep.term.Term.Numeral;
import org.jspecify.annotations.Nullable;

/**
 * The writer of a sentence for a screen reader, without signs that would be skipped or spelt: "delta hidden equals W d
 * transposed times delta out, element by element times sigma prime of z pre".
 */
public final class SpokenWriter implements FormulaWriter, Term.Visitor<String> {
    private static final String SIGN = "minus ";

    private final Names names;
    private final Figures figures;

    public SpokenWriter(Names names) {
        this(names, Figures.DEFAULT);
    }

    public SpokenWriter(Names names, Figures figures) {
        this.names = names;
        this.figures = figures;
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
                    .map(activation -> "; " + function(activation) + " of that is ")
                    .orElse(known ? " gives " : " is ");
            sentence.append(verb).append(known ? numeral(link.result()) : "not known yet");
        }
        return sentence.toString();
    }

    /** A pause at the end of a list, so that the next words are not heard as a part of it. */
    private static String pauseAfter(Term term) {
        return endsWithList(term) ? "," : "";
    }

    private static boolean endsWithList(Term term) {
        if (term instanceof Term.Product product) {
            return endsWithList(product.right());
        }
        if (term instanceof Term.PlusColumn sum) {
            return endsWithList(sum.column());
        }
        if (term instanceof Term.Hadamard product) {
            return endsWithList(product.right());
        }
        if (term instanceof Term.Difference difference) {
            return endsWithList(difference.right());
        }
        if (term instanceof Term.Sum sum) {
            return endsWithList(sum.right());
        }
        if (term instanceof Term.Scaled scaled) {
            return endsWithList(scaled.of());
        }
        return term instanceof Term.Share
                || (term instanceof Numeral numeral && numeral.value() != null && !isSingle(numeral));
    }

    private static boolean isSingle(Numeral numeral) {
        Matrix value = numeral.value();
        return value != null && value.rows() == 1 && value.columns() == 1;
    }

    private String binary(Term left, String operation, Term right) {
        return left.accept(this) + pauseAfter(left) + operation + right.accept(this);
    }

    private String name(Quantity quantity) {
        return names.nameOf(quantity).spoken();
    }

    private static String function(Activation activation) {
        return activation.text().spoken();
    }

    @Override
    public String symbol(Term.Symbol term) {
        return name(term.quantity());
    }

    @Override
    public String writtenOut(Term.WrittenOut term) {
        return term.definition().accept(this);
    }

    @Override
    public String transposed(Term.Transposed term) {
        return term.of().accept(this) + " transposed";
    }

    @Override
    public String product(Term.Product term) {
        return binary(term.left(), " times ", term.right());
    }

    @Override
    public String plusColumn(Term.PlusColumn term) {
        boolean negative = term.column() instanceof Numeral bias
                && isSingle(bias)
                && numeral(bias).startsWith(SIGN);
        return binary(term.left(), negative ? " " : " plus ", term.column());
    }

    @Override
    public String difference(Term.Difference term) {
        return binary(term.left(), " minus ", term.right());
    }

    @Override
    public String hadamard(Term.Hadamard term) {
        String left = phrase(term.left(), term.left().accept(this));
        return left + ", element by element times " + term.right().accept(this);
    }

    @Override
    public String activated(Term.Activated term) {
        return function(term.activation()) + " of "
                + phrase(term.argument(), term.argument().accept(this));
    }

    @Override
    public String slope(Term.Slope term) {
        return function(term.activation()) + " prime of "
                + phrase(term.argument(), term.argument().accept(this));
    }

    /** Names a sum or difference as such, as brackets do in writing. */
    private static String phrase(Term term, String spoken) {
        Term inner = term instanceof Term.WrittenOut writtenOut ? writtenOut.definition() : term;
        return inner instanceof Term.PlusColumn || inner instanceof Term.Sum
                ? "the sum " + spoken
                : inner instanceof Term.Difference ? "the difference " + spoken : spoken;
    }

    @Override
    public String squaredNorm(Term.SquaredNorm term) {
        if (term.of() instanceof Numeral numeral && numeral.value() != null) {
            StringJoiner sum = new StringJoiner(" plus ");
            for (int place : figures.places(numeral.value().rows())) {
                sum.add(
                        place == Figures.GAP
                                ? "and so on"
                                : "the square of "
                                        + number(
                                                numeral.quantity(),
                                                numeral.value().get(place, 0)));
            }
            return sum.toString();
        }
        if (term.byEntries() && term.of() instanceof Term.Difference difference) {
            return "the sum over all entries i of the square of "
                    + difference.left().accept(this) + " i minus "
                    + difference.right().accept(this) + " i";
        }
        return "the squared norm of " + phrase(term.of(), term.of().accept(this));
    }

    @Override
    public String sampleMean(Term.SampleMean term) {
        String summand = term.summand().accept(this);
        String samples = term.over().batch() ? "the batch's samples" : "all samples";
        if (term.perEntry()) {
            return "the sum over " + samples + " of " + summand + ", divided by "
                    + (term.over().batch() ? "their number" : "N") + " times d x";
        }
        return (term.over().divided() ? "the mean over " : "the sum over ") + samples + " of " + summand;
    }

    @Override
    public String sum(Term.Sum term) {
        return binary(term.left(), " plus ", term.right());
    }

    @Override
    public String quotient(Term.Quotient term) {
        return phrase(term.dividend(), term.dividend().accept(this)) + ", divided by "
                + phrase(term.divisor(), term.divisor().accept(this));
    }

    @Override
    public String root(Term.Root term) {
        return "the square root of " + phrase(term.of(), term.of().accept(this));
    }

    @Override
    public String constant(Term.Constant term) {
        return term.name().spoken();
    }

    @Override
    public String scaled(Term.Scaled term) {
        return term.factor().accept(this) + " times " + term.of().accept(this);
    }

    @Override
    public String numeral(Numeral term) {
        Matrix value = term.value();
        if (value == null) {
            return "something not known yet";
        }
        if (isSingle(term)) {
            return number(term.quantity(), value.scalar());
        }
        if (value.columns() == 1) {
            return "the column " + list(term.quantity(), value.toArray());
        }
        if (value.rows() == 1) {
            return "the row " + list(term.quantity(), value.toArray());
        }
        StringBuilder matrix = new StringBuilder("the " + value.rows() + " by " + value.columns() + " matrix with ");
        List<Integer> places = figures.places(value.rows());
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
        List<Integer> places = figures.places(values.length);
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
        return spoken(figures.text(quantity, value));
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
        String kind = term.entries() == 1
                ? (term.divided() ? "the mean over " : "the sum over ") + term.samples() + " samples"
                : "the sum over " + term.samples() + " samples, divided by " + term.samples() + " times "
                        + term.entries();
        if (term.place() == 0) {
            return kind + ", of which sample " + term.sample() + " is none";
        }
        return kind + ", to which sample " + term.sample() + " adds "
                + term.own().accept(this);
    }
}
