package org.backstep.window.plots;

import java.awt.Component;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.backstep.chart.LiveChart;
import org.backstep.chart.figure.FigurePlot;
import org.backstep.chart.figure.FigurePlots;
import org.backstep.command.Command;
import org.backstep.command.Notebook;
import org.backstep.session.Session;
import org.backstep.window.Picture;
import org.backstep.window.RecordedNotices;

/** The pane of the figure with a session, and what is done to its charts. */
abstract class FigureCase {
    static final FigurePlot.Kind LOSS = kind("Training loss (MSE)");
    static final FigurePlot.Kind BOTH = kind("Original and reconstructed");
    static final FigurePlot.Kind ERROR = kind("Reconstruction error");
    static final FigurePlot.Kind HISTOGRAM = kind("Latent distribution");
    static final FigurePlot.Kind CODES = kind("Data coloured by z");
    static final FigurePlot.Kind MANIFOLD = kind("Decoder manifold");

    final List<Command> sent = new ArrayList<>();
    final Session session = Session.of(Notebook.experiment());
    final FigurePane pane = new FigurePane(sent::add, new RecordedNotices());

    static FigurePlot.Kind kind(String heading) {
        return FigurePlots.ALL.stream()
                .filter(kind -> kind.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    void show(int width, int height) {
        pane.display(session.snapshot());
        Picture.of(pane.component(), width, height, 1);
        Picture.of(pane.component(), width, height, 1); // a scroll bar that appears changes the width
    }

    LiveChartPanel panel(FigurePlot.Kind kind) {
        return pane.panel(kind);
    }

    LiveChart chart(FigurePlot.Kind kind) {
        return panel(kind).chart();
    }

    int frames() {
        int sum = 0;
        for (FigurePlot.Kind kind : FigurePlots.ALL) {
            sum += chart(kind).framesDrawn();
        }
        return sum;
    }

    static void click(Component target, Point2D place, int count) {
        target.dispatchEvent(event(target, place, count));
    }

    static MouseEvent event(Component target, Point2D place, int count) {
        return new MouseEvent(
                target,
                MouseEvent.MOUSE_CLICKED,
                0,
                0,
                (int) Math.round(place.getX()),
                (int) Math.round(place.getY()),
                count,
                false,
                MouseEvent.BUTTON1);
    }
}
