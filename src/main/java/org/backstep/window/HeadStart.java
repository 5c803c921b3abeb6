package org.backstep.window;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.backstep.chart.ChartStyle;
import org.backstep.chart.figure.FigureSource;
import org.backstep.chart.figure.LiveFigure;
import org.backstep.notation.Palette;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.typeset.Typesetter;

/**
 * Background loading of what the event dispatch thread needs soon, so that the window opens sooner: the fonts of
 * mathematics and the first drawing of the charts. Nothing of Swing.
 */
final class HeadStart {
    private HeadStart() {}

    static void mathematics() {
        onItsOwn("head start: mathematics", () -> new Typesetter().icon("\\mathbf{W}_d^\\top", 16, Color.BLACK));
    }

    /** Draws the figure of a session once and throws the picture away. */
    static void charts(Session session) {
        onItsOwn("head start: charts", () -> draw(session.snapshot()));
    }

    private static void draw(Snapshot now) {
        LiveFigure figure = new LiveFigure(FigureSource.withoutLosses(now), ChartStyle.ofPaper(Palette.LIGHT));
        figure.follow(now);
        BufferedImage image = new BufferedImage(280, 230, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        figure.plots().forEach(plot -> plot.chart()
                .draw(g, new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()), null, null));
        g.dispose();
    }

    private static void onItsOwn(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
