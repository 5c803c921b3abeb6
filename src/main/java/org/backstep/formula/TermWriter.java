package org.backstep.formula;

import java.util.Iterator;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.Predicate;
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
        boolean infix = isInfix(signs);
        String around = infix ? "•" + between(signs.substring(1, signs.length() - 1), binding) + "•" : signs;
        Iterator<Term> next = arguments.iterator();
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (int at = around.indexOf('•'); at >= 0; at = around.indexOf('•', done)) {
            boolean whole = around.startsWith("(•)", at - 1);
            int start = whole ? at - 1 : at;
            text.append(around, done, start);
            done = whole ? at + 2 : at + 1;
            boolean stuck = start > 0 && around.charAt(start - 1) != ' ';
            String written = infix
                    ? operand(next.next(), start == 0, whole, around, binding)
                    : argument(next.next(), whole, stuck);
            text.append(written);
        }
        return text.append(around, done, around.length()).toString();
    }

    /** An argument between signs that hold it. */
    private String argument(Term term, boolean whole, boolean stuck) {
        String written = term.accept(this);
        return whole ? whole(term, written) : stuck ? unbreakable(written) : written;
    }

    /** An operand with the sign behind it or before it, in brackets where it would be misread. */
    private String operand(Term term, boolean left, boolean whole, String signs, Binding binding) {
        String written = term.accept(this);
        boolean enclosed = whole
                || (left ? bindsLooser(term, own -> own.isMisreadBefore(binding)) : isMisreadAfter(term, binding));
        return (enclosed ? whole(term, written) : written) + (left ? pause(term, signs.substring(1)) : "");
    }

    private boolean isMisreadAfter(Term term, Binding binding) {
        return bindsLooser(term, own -> own.isMisreadAfter(binding))
                || (binding == Binding.SUM ? beginsNegative(term) : isNegative(term));
    }

    /** Whether a term is an operation whose operands would join with a sign beside it. */
    private boolean bindsLooser(Term term, Predicate<Binding> misread) {
        return term instanceof Applied applied
                && misread.test(applied.operator().binding())
                && isInfix(signs(applied));
    }

    private static boolean isInfix(String signs) {
        return signs.length() > 1 && signs.startsWith("•") && signs.endsWith("•");
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
