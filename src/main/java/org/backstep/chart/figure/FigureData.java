package org.backstep.chart.figure;

import java.util.List;
import org.backstep.chart.Plane;
import org.backstep.chart.SampleMarks;
import org.backstep.matrix.Matrix;

/**
 * All that the plots of the analysis figure show, of one moment of one run. Columns are samples.
 *
 * @param title the headline over the six plots
 * @param losses 1×E: the loss before each epoch's update; E may be 0
 * @param heldOutLosses 1×E: that of the samples held out; 1×0 if there are none
 * @param x the data, d_x×N with N ≥ 1
 * @param reconstruction x̂, d_x×N
 * @param codes z, d_z×N
 * @param manifold d_x×M: decoded points along the first code unit, in order; M may be 0
 * @param marks the signs of the samples
 * @param plane where samples lie
 */
public record FigureData(
        String title,
        Matrix losses,
        Matrix heldOutLosses,
        Matrix x,
        Matrix reconstruction,
        Matrix codes,
        Matrix manifold,
        SampleMarks marks,
        Plane plane) {
    /** Samples without classes, none of them held out, in the plane of the first two features. */
    public FigureData(
            String title,
            Matrix losses,
            Matrix x,
            Matrix reconstruction,
            Matrix codes,
            Matrix manifold,
            List<String> features) {
        this(title, losses, Matrix.row(), x, reconstruction, codes, manifold, SampleMarks.NONE, Plane.of(features));
    }

    public FigureData {
        if (x.rows() < 1 || x.columns() < 1) {
            throw new IllegalArgumentException("x has shape " + x.shape() + "; a figure needs at least 1×1");
        }
        expect("losses", losses, 1, losses.columns(), "1×E");
        expect("reconstruction", reconstruction, x.rows(), x.columns(), "the shape of x, " + x.shape());
        expect("codes", codes, Math.max(1, codes.rows()), x.columns(), "d_z×N with d_z ≥ 1 and N = " + x.columns());
        expect("manifold", manifold, x.rows(), manifold.columns(), "d_x×M with d_x = " + x.rows());
        if (heldOutLosses.columns() != 0) {
            expect("heldOutLosses", heldOutLosses, 1, losses.columns(), "1×0 or the shape of the losses");
        }
        if (plane.features().size() != x.rows()) {
            throw new IllegalArgumentException(
                    plane.features().size() + " feature names for " + x.rows() + " features; expected a name each");
        }
    }

    /** The number of epochs, E. */
    public int epochs() {
        return losses.columns();
    }

    /** The loss of the last epoch; there must be one. */
    public double lastLoss() {
        return losses.get(0, epochs() - 1);
    }

    /** The number of samples, N. */
    public int samples() {
        return x.columns();
    }

    private static void expect(String name, Matrix matrix, int rows, int columns, String expected) {
        if (matrix.rows() != rows || matrix.columns() != columns) {
            throw new IllegalArgumentException(name + " has shape " + matrix.shape() + "; expected " + expected);
        }
    }
}
