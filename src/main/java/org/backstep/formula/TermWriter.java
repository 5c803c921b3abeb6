package org.backstep.formula;

import java.util.Iterator;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backstep.network.Names;
import org.backstep.notation.Numbers;
import org.backstep.notation.Quantity;
import org.backstep.term.Binding;
import org.backstep.term.Operation;
import org.backstep.term.Signs;
import org.backstep.term.Term;
import org.backstep.term.Term.Applied;
import org.backstep.term.Term.Numeral;

/** The common part of all writings: an operation's signs around its arguments, and brackets where they are needed. */
abstract class TermWriter implements Term.Visitor<String> {
    private static final Pattern ARGUMENT = Pattern.compile("\\(•\\)|•");

    private final Names names;
    private final Figures figures;
    private final Function<Signs, String> writing;

    TermWriter(Names names, Figures figures, Function<Signs, String> writing) {
        this.names = names;
        this.figures = figures;
        this.writing = writing;
    }

    final Names names() {
        return names;
    }

    final Figures figures() {
        return figures;
    }

    abstract String name(Quantity quantity);

    /** A term in brackets, or spoken as a whole. */
    abstract String whole(Term term, String written);

    /** A number of a column, rows counted from 0. */
    abstract String entry(Numeral of, int row);

    /** The mark of entries left out between summands. */
    abstract String gapInSum();

    /** The sign between two operands, with the place where a line may begin. */
    String between(String sign, Binding binding) {
        return sign;
    }

    /** An argument within signs that hold it together: a fraction, a root. */
    String unbreakable(String written) {
        return written;
    }

    /** The pause between the first operand and the sign. */
    String pause(Term operand, String sign) {
        return "";
    }

    @Override
    public final String writtenOut(Term.WrittenOut term) {
        return term.definition().accept(this);
    }

    @Override
    public String applied(Applied term) {
        if (term.last() instanceof Numeral last && last.value() != null) {
            if (term.operator() == Operation.PLUS_COLUMN && isNegative(last)) {
                Numeral positive = new Numeral(last.quantity(), last.value().scale(-1), last.source());
                return Operation.DIFFERENCE.of(term.first(), positive).accept(this);
            }
            if (term.operator() == Operation.SQUARED_NORM) {
                return sumOfSquares(last, last.value().rows());
            }
        }
        return filled(signs(term), term.arguments(), term.operator().binding());
    }

    @Override
    public String sampleMean(Term.SampleMean term) {
        return filled(writing.apply(term.signs()), List.of(term.summand()), Binding.CLOSED);
    }

    @Override
    public String symbol(Term.Symbol term) {
        return name(term.quantity());
    }

    @Override
    public String constant(Term.Constant term) {
        return written(Signs.of(term.name()));
    }

    final String written(Signs signs) {
        return writing.apply(signs);
    }

    private String signs(Applied term) {
        int numerals = (int)
                term.arguments().stream().filter(Numeral.class::isInstance).count();
        int singles =
                (int) term.arguments().stream().filter(TermWriter::isSingle).count();
        return writing.apply(term.operator().signs(numerals, singles));
    }

    private static boolean isSingle(Term term) {
        return term instanceof Applied applied
                ? applied.arguments().stream().allMatch(TermWriter::isSingle)
                : term instanceof Numeral numeral && numeral.isSingle();
    }

    private String filled(String signs, List<Term> arguments, Binding binding) {
        Iterator<Term> next = arguments.iterator();
        String around = isInfix(signs) ? "•" + between(signs.substring(1, signs.length() - 1), binding) + "•" : signs;
        return ARGUMENT.matcher(around)
                .replaceAll(at -> Matcher.quoteReplacement(argument(next.next(), around, at, binding)));
    }

    private String argument(Term term, String signs, MatchResult at, Binding binding) {
        String written = term.accept(this);
        boolean operand = isInfix(signs);
        boolean left = operand && at.start() == 0;
        boolean right = operand && at.end() == signs.length();
        boolean enclosed = at.end() - at.start() > 1
                || (left && bindingOf(term).isMisreadBefore(binding))
                || (right && bindingOf(term).isMisreadAfter(binding))
                || (right && (binding == Binding.SUM ? beginsNegative(term) : isNegative(term)));
        boolean stuck = !operand && !enclosed && at.start() > 0 && signs.charAt(at.start() - 1) != ' ';
        return (enclosed ? whole(term, written) : stuck ? unbreakable(written) : written)
                + (left ? pause(term, signs.substring(1)) : "");
    }

    private static boolean isInfix(String signs) {
        return signs.length() > 1 && signs.startsWith("•") && signs.endsWith("•");
    }

    private Binding bindingOf(Term term) {
        return term instanceof Applied applied && isInfix(signs(applied))
                ? applied.operator().binding()
                : Binding.CLOSED;
    }

    /** A² + B² + ⋯ of the entries of a column. */
    private String sumOfSquares(Numeral column, int rows) {
        String plus = between(writing.apply(Operation.SUM.signs(0, 0)).replace("•", ""), Binding.SUM);
        StringJoiner sum = new StringJoiner(plus);
        for (int row : figures.places(rows)) {
            sum.add(
                    row == Figures.GAP
                            ? gapInSum()
                            : writing.apply(Signs.SQUARE).replace("•", entry(column, row)));
        }
        return sum.toString();
    }

    final boolean isNegative(Term term) {
        return term instanceof Numeral numeral
                && numeral.value() != null
                && numeral.isSingle()
                && figures.text(numeral.quantity(), numeral.value().scalar()).startsWith(Numbers.MINUS);
    }

    final boolean beginsNegative(Term term) {
        return isNegative(term)
                || (term instanceof Applied applied && isInfix(signs(applied)) && beginsNegative(applied.first()));
    }

    /** Whether a term ends with its last argument, with no sign behind it. */
    final boolean endsOpen(Term term) {
        return term instanceof Applied applied && isInfix(signs(applied));
    }
}
