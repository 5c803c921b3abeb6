package org.backstep.window;

import java.util.List;
import org.backstep.activation.Activation;
import org.backstep.command.Notebook;
import org.backstep.data.Spiral;
import org.backstep.network.Network;
import org.backstep.notation.Palette;
import org.backstep.session.Session;
import org.backstep.training.Experiment;
import org.backstep.training.Position;
import org.backstep.training.Settings;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;
import org.backstep.window.plots.FigurePane;
import org.backstep.window.plots.HistoryPane;
import org.backstep.window.tables.MetricsPane;

/** Pictures of the charts below target, to be looked at. */
final class ChartPictures {
    private ChartPictures() {}

    public static void main(String[] arguments) throws Exception {
        javax.swing.SwingUtilities.invokeAndWait(ChartPictures::paint);
        Session session = Session.of(Notebook.experiment());
        session.goTo(new Position(1200, 7));
        for (HistoryPane.Content content : HistoryPane.Content.values()) {
            HistoryPane pane = new HistoryPane(content, command -> {}, new RecordedNotices());
            javax.swing.SwingUtilities.invokeAndWait(() -> pane.display(session.snapshot()));
            Thread.sleep(1500);
            javax.swing.SwingUtilities.invokeAndWait(
                    () -> Picture.save(Picture.of(pane.component(), 690, 440, 1), "history-" + content));
        }
        javax.swing.SwingUtilities.invokeAndWait(() -> {
            MetricsPane metrics = new MetricsPane(command -> {}, new RecordedNotices());
            metrics.display(session.snapshot());
            Picture.save(Picture.of(metrics.component(), 690, 440, 1), "metrics");
        });
    }

    private static void paint() {
        LookAndFeel.install(Theme.LIGHT);
        Session session = Session.of(Notebook.experiment());
        figure(session, "figure-start", 690, 690, 1);
        session.goTo(new Position(1, 7));
        figure(session, "figure-epoch-1", 690, 690, 1);
        session.goTo(new Position(1200, 7));
        session.selectSample(137);
        figure(session, "figure-light", 690, 690, 1);
        figure(session, "figure-light-2x", 690, 690, 2);
        figure(session, "figure-small", 740, 440, 1);
        session.goTo(new Position(600, 7));
        session.setSettings(session.snapshot().settings().withLearningRate(20));
        session.goTo(new Position(1500, 7));
        session.goTo(new Position(1100, 7));
        LookAndFeel.install(Theme.LIGHT.with(Palette.DARK));
        figure(session, "figure-dark-branch", 690, 690, 1);
        LookAndFeel.install(Theme.LIGHT.with(Palette.PROJECTOR));
        figure(session, "figure-projector", 740, 600, 1);
        LookAndFeel.install(Theme.LIGHT);
        Session wide = Session.of(new Experiment(
                new Spiral(500, 0.3),
                42,
                Network.of(List.of(2, 3, 2), List.of(Activation.named("tanh"), Activation.named("linear"))),
                Settings.NOTEBOOK.withLearningRate(0.5)));
        wide.goTo(new Position(300, 7));
        figure(wide, "figure-2-3-2", 740, 440, 1);
    }

    private static void figure(Session session, String name, int width, int height, double scale) {
        FigurePane pane = new FigurePane(command -> {}, new RecordedNotices());
        pane.display(session.snapshot());
        Picture.save(Picture.of(pane.component(), width, height, scale), name);
    }
}
