package org.backstep.formula;

import org.backstep.network.Names;
import org.backstep.notation.Numbers;
import org.backstep.notation.Quantity;
import org.backstep.term.Equation;
import org.backstep.term.Term;

/**
 * The writer of Python lines that NumPy runs on a whole batch: {@code delta_hidden = (W_d.T @ delta_out) *
 * sigmoid_derivative(z_pre)}. They take x, the parameters, learning_rate, N, d_x and the functions of {@link
 * FunctionText#numpyDefinition} as given. A parameter after its update is called new_W_e.
 */
public final class NumpyWriter implements Term.Visitor<String> {
    private final Names names;

    public NumpyWriter(Names names) {
        this.names = names;
    }

    /** The equation as an assignment. */
    public String write(Equation equation) {
        return name(equation.left()) + " = " + equation.right().accept(this);
    }

    /** The Python name of a quantity. */
    public String name(Quantity quantity) {
        return names.nameOf(quantity).text().replace(' ', '_');
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
        return symbol(term.of()) + ".T";
    }

    @Override
    public String product(Term.Product term) {
        return operand(term.left()) + " @ " + operand(term.right());
    }

    @Override
    public String plusColumn(Term.PlusColumn term) {
        return term.left().accept(this) + " + " + operand(term.column());
    }

    @Override
    public String difference(Term.Difference term) {
        Term right = term.right();
        return term.left().accept(this) + " - " + (right instanceof Term.Scaled ? right.accept(this) : operand(right));
    }

    @Override
    public String hadamard(Term.Hadamard term) {
        return operand(term.left()) + " * " + operand(term.right());
    }

    @Override
    public String activated(Term.Activated term) {
        return term.activation().text().numpy() + "(" + term.argument().accept(this) + ")";
    }

    @Override
    public String slope(Term.Slope term) {
        return term.activation().text().numpy() + "_derivative("
                + term.argument().accept(this) + ")";
    }

    @Override
    public String squaredNorm(Term.SquaredNorm term) {
        return "np.sum(" + operand(term.of()) + " ** 2, axis=0, keepdims=True)";
    }

    @Override
    public String sampleMean(Term.SampleMean term) {
        String summand = ofBatch(term.summand(), term.over());
        if (term.perEntry()) {
            return "np.sum(" + summand + ") / (" + (term.over().batch() ? "B" : "N") + " * d_x)";
        }
        String divided = term.over().divided() ? " / " + (term.over().batch() ? "B" : "N") : "";
        if (Evaluation.isOuterProduct(term.summand())) {
            return divided.isEmpty() ? summand : "(" + summand + ")" + divided;
        }
        return (divided.isEmpty() ? "np.sum(" : "np.mean(") + summand + ", axis=1, keepdims=True)";
    }

    /** A summand with the batch's columns only. */
    private String ofBatch(Term summand, Term.Over over) {
        if (!over.batch()) {
            return summand.accept(this);
        }
        if (summand instanceof Term.Product product && product.right() instanceof Term.Transposed right) {
            return product.left().accept(this) + "[:, batch_samples] @ " + symbol(right.of()) + "[:, batch_samples].T";
        }
        return summand.accept(this) + "[:, batch_samples]";
    }

    @Override
    public String sum(Term.Sum term) {
        return term.left().accept(this) + " + " + term.right().accept(this);
    }

    @Override
    public String quotient(Term.Quotient term) {
        Term dividend = term.dividend();
        return (dividend instanceof Term.Scaled ? dividend.accept(this) : operand(dividend)) + " / "
                + operand(term.divisor());
    }

    @Override
    public String root(Term.Root term) {
        return "np.sqrt(" + term.of().accept(this) + ")";
    }

    @Override
    public String constant(Term.Constant term) {
        return Numbers.full(term.value());
    }

    @Override
    public String scaled(Term.Scaled term) {
        return operand(term.factor()) + " * " + operand(term.of());
    }

    @Override
    public String numeral(Term.Numeral term) {
        throw onlySymbols();
    }

    @Override
    public String share(Term.Share term) {
        throw onlySymbols();
    }

    private static IllegalArgumentException onlySymbols() {
        return new IllegalArgumentException("NumPy is given the equation, not a worked line");
    }

    /** An operand, in brackets unless nothing can bind tighter. */
    private String operand(Term term) {
        boolean atom = term instanceof Term.Symbol
                || term instanceof Term.Transposed
                || term instanceof Term.Activated
                || term instanceof Term.Slope
                || term instanceof Term.Root
                || term instanceof Term.Constant;
        return atom ? term.accept(this) : "(" + term.accept(this) + ")";
    }
}
