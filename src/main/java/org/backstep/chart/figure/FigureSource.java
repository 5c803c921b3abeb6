package org.backstep.chart.figure;

import java.util.Arrays;
import java.util.Optional;
import org.backstep.activation.Activation;
import org.backstep.chart.Plane;
import org.backstep.chart.SampleMarks;
import org.backstep.matrix.Matrix;
import org.backstep.network.Decoder;
import org.backstep.network.Network;
import org.backstep.network.Parameters;
import org.backstep.network.Trace;
import org.backstep.session.Snapshot;
import org.backstep.training.Position;

/**
 * What the analysis figure shows of a session: the losses up to here, and data, codes and manifold with the newest
 * parameters, as the notebook's §6 draws them after training.
 */
public final class FigureSource {
    private static final int MANIFOLD_POINTS = 100;

    private FigureSource() {}

    /** The figure of the position we are at. */
    public static FigureData of(Snapshot now) {
        return of(now, now.losses());
    }

    /** The same without losses: what the newest parameters alone decide. */
    public static FigureData withoutLosses(Snapshot now) {
        return of(now, Matrix.row());
    }

    private static FigureData of(Snapshot now, Matrix losses) {
        Network network = now.network();
        Parameters parameters = now.newestParameters();
        Trace trace = now.run().trace(parameters);
        Matrix codes = trace.output(network.codeLayer());
        return new FigureData(
                title(network, now.position()),
                losses,
                heldOut(now, losses.columns()),
                trace.x(),
                trace.reconstruction(),
                codes,
                manifold(parameters, trace, network),
                SampleMarks.of(now.data()),
                Plane.of(now));
    }

    private static Matrix heldOut(Snapshot now, int epochs) {
        double[] losses = new double[now.data().heldOut().isEmpty() ? 0 : epochs];
        Arrays.setAll(losses, k -> now.branch().heldOutLoss(k + 1));
        return Matrix.row(losses);
    }

    /** The output of the decoder along the first code unit, d_x×M. */
    static Matrix manifold(Parameters parameters, Trace trace, Network network) {
        return Decoder.decode(parameters, alongFirstUnit(trace.output(network.codeLayer()), network));
    }

    /** The branch that the current one was taken from; empty in the first one. */
    public static Optional<Original> original(Snapshot now) {
        return Original.of(now);
    }

    private static String title(Network network, Position position) {
        int d = network.inputs();
        String sizes = d + "D → " + network.codeSize() + "D → " + d + "D";
        String when = position.isStart() ? "at the start" : "epoch " + position.epoch();
        return "Autoencoder analysis: " + sizes + " compression, " + when;
    }

    /**
     * Codes along which the manifold is drawn: the first unit runs from 0.01 to 0.99 if it is a sigmoid, else as far as
     * the data go; the other units stay at their means.
     */
    private static Matrix alongFirstUnit(Matrix codes, Network network) {
        Matrix first = Matrix.row(codes.rowArray(0));
        boolean sigmoid =
                network.layer(network.codeLayer()).activation().equals(Optional.of(Activation.named("sigmoid")));
        double from = sigmoid ? 0.01 : first.min();
        double to = sigmoid ? 0.99 : first.max();
        double step = (to - from) / (MANIFOLD_POINTS - 1);
        Matrix means = codes.rowMeans();
        double[] along = new double[codes.rows() * MANIFOLD_POINTS];
        for (int i = 0, k = 0; i < codes.rows(); i++) {
            for (int j = 0; j < MANIFOLD_POINTS; j++, k++) {
                along[k] = i > 0 ? means.get(i, 0) : j == MANIFOLD_POINTS - 1 ? to : from + j * step;
            }
        }
        return Matrix.of(codes.rows(), MANIFOLD_POINTS, along);
    }
}
