package org.backstep.formula;

import org.backstep.network.Names;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.term.Equation;
import org.backstep.term.Signs;
import org.backstep.term.Term;

/**
 * The writer of Python lines that NumPy runs on a whole batch: {@code delta_hidden = (W_d.T @ delta_out) *
 * sigmoid_derivative(z_pre)}. They take x, the parameters, learning_rate, N, d_x and the functions of {@link
 * FunctionText#numpyDefinition} as given. A parameter after its update is called new_W_e.
 */
public final class NumpyWriter extends TermWriter {
    /** The columns taken of a sample's quantities: all, or the batch's. */
    private final String columns;

    public NumpyWriter(Names names) {
        this(names, "");
    }

    private NumpyWriter(Names names, String columns) {
        super(names, Figures.DEFAULT, Signs::numpy);
        this.columns = columns;
    }

    /** The equation as an assignment. */
    public String write(Equation equation) {
        return name(equation.left()) + " = " + equation.right().accept(this);
    }

    /** The Python name of a quantity. */
    @Override
    public String name(Quantity quantity) {
        return names().nameOf(quantity).text().replace(' ', '_');
    }

    @Override
    public String symbol(Term.Symbol term) {
        return name(term.quantity()) + (term.quantity() instanceof OfSample ? columns : "");
    }

    @Override
    public String sampleMean(Term.SampleMean term) {
        boolean all = !term.over().batch() || !columns.isEmpty();
        return all ? super.sampleMean(term) : new NumpyWriter(names(), "[:, batch_samples]").sampleMean(term);
    }

    @Override
    public String constant(Term.Constant term) {
        return Numbers.full(term.value());
    }

    @Override
    String whole(Term term, String written) {
        return "(" + written + ")";
    }

    @Override
    String entry(Term.Numeral of, int row) {
        return numeral(of);
    }

    @Override
    String gapInSum() {
        return "";
    }
}
