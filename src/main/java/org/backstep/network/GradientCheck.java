package org.backstep.network;

import java.util.BitSet;
import org.backstep.matrix.Matrix;
import org.backstep.notation.OfParameter;
import org.backstep.notation.UserError;

/**
 * The check of gradients: backpropagation's beside the slope of J along each parameter, measured with a step h to either
 * side, n = (J(θ + h) − J(θ − h)) / 2h, all at the parameters before the update.
 *
 * <p>The <b>relative error</b> is |a − n| / (|a| + |n|), of an entry and, with norms for the bars, of all parameters
 * together: between 0 and 1 whatever the size of the gradients, equal in both directions, and for a network of one
 * parameter both are the same. (Some authors divide by the larger of the two; that is at most twice as much.) Where both
 * are no more than rounding, as at a perfect fit, they agree: 0. An entry far smaller than the others may have a large relative error though nothing is wrong, as J
 * is known to sixteen digits only; the error of all parameters does not suffer from that.
 *
 * <p>Where a ReLU's pre-activation passes 0 between θ − h and θ + h, J has a kink there, and the difference of both sides
 * is the derivative of neither.
 *
 * <p>Every number is computed at its first use, in two forward passes, and then kept. Safe for several threads.
 */
public final class GradientCheck {
    /**
     * The formula's error grows with h²; that of rounding J, which has 16 digits, with 10⁻¹⁶/h. They meet near the cube root
     * of 10⁻¹⁶, 5e-6: the power of ten beside it.
     */
    public static final double DEFAULT_STEP = 1e-5;

    /** The roundings that a pass may add up. */
    private static final double ROUNDINGS = 16;

    /** The most multiplications in a check: some ten seconds. */
    private static final double MOST_WORK = 1e10;

    private final Network network;
    private final Parameters parameters;
    private final Gradients gradients;
    private final double step;
    private final Objective objective;
    private final double[] numeric;
    private final BitSet known = new BitSet();

    /**
     * Prepares a check and computes nothing.
     *
     * @param data x, d_x×N, over which the gradients are means
     * @param gradients the gradients to check
     * @param step h, greater than 0
     */
    public GradientCheck(Matrix data, Parameters parameters, Gradients gradients, double step) {
        this.network = parameters.network();
        this.parameters = parameters;
        this.gradients = gradients;
        this.step = checked(step);
        objective = new Objective(network, data);
        numeric = new double[network.parameterCount()];
    }

    /**
     * The step, if it is valid.
     *
     * @throws UserError if it is not greater than 0 and finite
     */
    public static double checked(double step) {
        if (!(step > 0) || Double.isInfinite(step)) {
            throw new UserError("check_step must be a number greater than 0, not " + step);
        }
        return step;
    }

    public double step() {
        return step;
    }

    /** The check at another step; nothing computed here helps there. */
    public GradientCheck at(double otherStep) {
        return otherStep == step ? this : new GradientCheck(objective, parameters, gradients, checked(otherStep));
    }

    private GradientCheck(Objective objective, Parameters parameters, Gradients gradients, double step) {
        this.network = parameters.network();
        this.parameters = parameters;
        this.gradients = gradients;
        this.step = step;
        this.objective = objective;
        numeric = new double[network.parameterCount()];
    }

    /** The number of parameters. */
    public int size() {
        return numeric.length;
    }

    /** The place of an entry among all parameters, from 0; row and column count from 1. */
    public int indexOf(OfParameter gradient, int row, int column) {
        return network.block(gradient).place(row, column);
    }

    /** The gradient of a parameter by backpropagation. */
    public double analytic(int index) {
        return gradients.get(index);
    }

    /** J on either side of a parameter. */
    public CentralDifference difference(int index) {
        double here = parameters.get(index);
        synchronized (objective) {
            double up = objective.at(parameters.with(index, here + step));
            double down = objective.at(parameters.with(index, here - step));
            return new CentralDifference(up, down, step);
        }
    }

    /** The measured slope along a parameter. */
    public synchronized double numeric(int index) {
        if (!known.get(index)) {
            numeric[index] = difference(index).slope();
            known.set(index);
        }
        return numeric[index];
    }

    /** The relative error of one parameter's gradient. */
    public double error(int index) {
        return relativeError(analytic(index), numeric(index), rounding());
    }

    /** What a slope may be measured as where it is 0: x̂ is rounded to sixteen digits, and a slope has another factor x. */
    public double rounding() {
        double scale = Math.max(1, objective.largest());
        return ROUNDINGS * Math.ulp(1.0) * scale * scale;
    }

    /** |a − n| / (|a| + |n|); 0 where they are equal or both no more than rounding. */
    public static double relativeError(double analytic, double numeric, double rounding) {
        boolean none = Math.max(Math.abs(analytic), Math.abs(numeric)) <= rounding;
        return analytic == numeric || none
                ? 0
                : Math.abs(analytic - numeric) / (Math.abs(analytic) + Math.abs(numeric));
    }

    /**
     * Every measured slope of the parameters in one slot, in their shape.
     *
     * @param gradient an analytic or a numeric one
     * @throws UserError if there are too many to wait for
     */
    public Matrix matrix(OfParameter gradient) {
        Block block = network.block(gradient);
        requireFewEnough(block.size());
        double[] slopes = new double[block.size()];
        for (int k = 0; k < slopes.length; k++) {
            slopes[k] = numeric(block.offset() + k);
        }
        return Matrix.of(block.rows(), block.columns(), slopes);
    }

    /**
     * The relative error of all parameters together, ‖a − n‖ / (‖a‖ + ‖n‖).
     *
     * @throws UserError if there are too many to wait for
     */
    public double error() {
        requireFewEnough(size());
        int[] all = new int[size()];
        for (int k = 0; k < all.length; k++) {
            all[k] = k;
        }
        return error(all);
    }

    /** The relative error of some parameters together. */
    public double error(int[] indices) {
        double[] a = new double[indices.length];
        double[] n = new double[indices.length];
        for (int k = 0; k < indices.length; k++) {
            a[k] = analytic(indices[k]);
            n[k] = numeric(indices[k]);
        }
        return relativeError(a, n, rounding());
    }

    /** ‖a − n‖ / (‖a‖ + ‖n‖); 0 where they are equal or all no more than rounding. */
    public static double relativeError(double[] analytic, double[] numeric, double rounding) {
        Matrix a = Matrix.row(analytic);
        Matrix n = Matrix.row(numeric);
        double gap = a.minus(n).norm();
        boolean none = Math.max(a.norm(), n.norm()) <= rounding * Math.sqrt(analytic.length);
        return gap == 0 || none ? 0 : gap / (a.norm() + n.norm());
    }

    /** The multiplications of one numeric gradient: two forward passes. */
    public double workOfOne() {
        return 2.0 * objective.samples() * network.multiplications();
    }

    private void requireFewEnough(int count) {
        if (count * workOfOne() > MOST_WORK) {
            throw new UserError(
                    "measuring " + count + " gradients takes " + 2 * count + " passes through " + objective.samples()
                            + " samples, too many to wait for; read single entries, as in numeric dW_1[1,1]");
        }
    }
}
