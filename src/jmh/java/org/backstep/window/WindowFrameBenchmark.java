package org.backstep.window;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.TimeUnit;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JWindow;
import javax.swing.RepaintManager;
import javax.swing.SwingUtilities;
import org.backstep.command.Notebook;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.Position;
import org.backstep.window.computation.ComputationPane;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Theme;
import org.backstep.window.plots.FigurePane;
import org.backstep.window.tables.CommandsPane;
import org.backstep.window.timeline.TimelinePane;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One frame of the window at 1680×1050: another epoch's snapshot taken in, laid out and painted in full on the event
 * dispatch thread; less than 16 ms is wanted of the charts, and of the whole that it can be shown 30 times a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class WindowFrameBenchmark {
    @Param({"charts", "computation", "whole"})
    private String part;

    @Param({"1", "2"})
    private int scale;

    private final Session session = Session.of(Notebook.experiment());
    private BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    private Pane pane;
    private int epoch;

    /** Builds the part and gives it its size in the window. */
    @Setup
    public void build() throws InterruptedException, InvocationTargetException {
        session.goTo(new Position(2000, 7));
        SwingUtilities.invokeAndWait(() -> {
            LookAndFeel.install(Theme.LIGHT);
            pane = pane();
            int width = part.equals("whole") ? 1680 : 830;
            int height = part.equals("whole") ? 900 : part.equals("charts") ? 690 : 870;
            RepaintManager.setCurrentManager(new PaintedHereOnly());
            JWindow window = new JWindow(); // only what is on a screen is laid out
            window.setContentPane(pane.component());
            window.setSize(width, height);
            window.setVisible(true);
            image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        });
    }

    /** The window itself, which has another scale, is never painted; and nothing goes through its buffer. */
    private static final class PaintedHereOnly extends RepaintManager {
        PaintedHereOnly() {
            setDoubleBufferingEnabled(false);
        }

        @Override
        public void addDirtyRegion(JComponent part, int x, int y, int width, int height) {
            // see above
        }
    }

    private static final Notices NOBODY = new Notices() {
        @Override
        public void said(String sentence) {}

        @Override
        public void failed(String error) {}
    };

    private Pane pane() {
        ComputationPane computation = new ComputationPane(command -> {});
        return switch (part) {
            case "charts" -> new FigurePane(command -> {}, NOBODY);
            case "computation" -> computation;
            default -> whole(computation);
        };
    }

    /** The workspace and the timeline below it: all that changes with an epoch. */
    private static Pane whole(ComputationPane computation) {
        CommandsPane commands = new CommandsPane(command -> {});
        Workspace workspace =
                new Workspace(command -> {}, computation, new FigurePane(command -> {}, NOBODY), commands, NOBODY);
        TimelinePane timeline = new TimelinePane(
                command -> {}, Session.of(Notebook.experiment()).snapshot());
        JPanel both = new JPanel(new java.awt.BorderLayout());
        both.add(workspace.component());
        both.add(timeline.component(), java.awt.BorderLayout.SOUTH);
        return new Pane() {
            @Override
            public JComponent component() {
                return both;
            }

            @Override
            public void display(Snapshot now) {
                workspace.display(now);
                timeline.display(now);
            }

            @Override
            public void restyle() {
                throw new UnsupportedOperationException("not needed here");
            }
        };
    }

    /** A frame while epochs play. */
    @Benchmark
    public BufferedImage aFrame() throws InterruptedException, InvocationTargetException {
        epoch = (epoch + 1) % 1000;
        session.goTo(new Position(900 + epoch, 7));
        Snapshot now = session.snapshot();
        SwingUtilities.invokeAndWait(() -> {
            pane.display(now);
            pane.component().validate();
            Graphics2D g = image.createGraphics();
            g.scale(scale, scale);
            pane.component().paint(g);
            g.dispose();
        });
        return image;
    }
}
