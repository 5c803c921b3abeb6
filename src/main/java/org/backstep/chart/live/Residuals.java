package org.backstep.chart.live;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import org.backstep.chart.Canvas;
import org.backstep.chart.Layer;

/** A thin line from each sample to its reconstruction; of very many samples only so many as can be told apart. */
final class Residuals implements Layer {
    /** More lines are a grey area and take long. */
    static final int MOST = 2000;

    private final Color colour;
    private final BasicStroke stroke;
    private double[][] from = {{}, {}};
    private double[][] to = {{}, {}};

    Residuals(Color colour, double width) {
        this.colour = colour;
        this.stroke = new BasicStroke((float) width);
    }

    /** A row of horizontal and one of vertical places each; without ends nothing is drawn. */
    void show(double[][] samples, double[][] reconstructions) {
        from = samples;
        to = reconstructions;
    }

    /** Every so many-th sample has its line drawn. */
    static int stride(int samples) {
        return (samples + MOST - 1) / MOST;
    }

    @Override
    public void paint(Canvas canvas) {
        int count = Math.min(from[0].length, to[0].length);
        if (count == 0) {
            return;
        }
        double[] fromX = canvas.allAcross(from[0]);
        double[] fromY = canvas.allUp(from[1]);
        double[] toX = canvas.allAcross(to[0]);
        double[] toY = canvas.allUp(to[1]);
        Path2D lines = new Path2D.Double();
        for (int n = 0; n < count; n += stride(count)) {
            if (Double.isFinite(toX[n] + toY[n]) && Math.abs(toX[n]) + Math.abs(toY[n]) < 1e6) {
                lines.moveTo(fromX[n], fromY[n]);
                lines.lineTo(toX[n], toY[n]);
            }
        }
        canvas.g2().setPaint(colour);
        canvas.g2().setStroke(stroke);
        canvas.g2().draw(lines);
    }
}
