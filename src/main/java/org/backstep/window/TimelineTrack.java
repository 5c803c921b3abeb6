package org.backstep.window;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.backstep.command.Command;
import org.backstep.command.Go;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Snapshot;
import org.jspecify.annotations.Nullable;

/** The middle of the timeline: the line of the losses with the place in it and the marks, below it a dot a phase. */
final class TimelineTrack extends JComponent {
    private static final long serialVersionUID = 1;
    private static final double SIDE = 8;

    private final transient SparkLine line = new SparkLine();
    private final transient Coalesced send;
    private transient Theme theme;
    private transient @Nullable Snapshot now;
    private transient Map<Integer, String> marks = Map.of();
    private int dragged = -1;

    TimelineTrack(Consumer<Command> send, Theme theme) {
        this.send = new Coalesced(send);
        this.theme = theme;
        setName("timeline");
        setToolTipText("");
        getAccessibleContext().setAccessibleName("Timeline");
        MouseAdapter hand = new Hand();
        addMouseListener(hand);
        addMouseMotionListener(hand);
    }

    void display(Snapshot snapshot) {
        now = snapshot;
        marks = Marks.of(snapshot);
        getAccessibleContext()
                .setAccessibleDescription("Epoch " + snapshot.position().epoch() + " of "
                        + snapshot.state().goal() + ", phase "
                        + snapshot.phases().name(snapshot.position().phase()) + "; drag to go to any epoch");
        repaint();
    }

    void restyle(Theme other) {
        theme = other;
        repaint();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1;

                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.SLIDER;
                }
            };
        }
        return accessibleContext;
    }

    // ---- places -----------------------------------------------------------------------------------------------

    private int range() {
        Snapshot shown = now;
        return shown == null
                ? 1
                : SparkLine.range(shown.state().goal(), shown.branch().reached().epoch());
    }

    private double length() {
        return Math.max(1, getWidth() - 2 * theme.px(SIDE));
    }

    private double x(double epoch) {
        return theme.px(SIDE) + epoch / range() * length();
    }

    /** The epoch at a place; 0 is the start. */
    int epochAt(int x) {
        long epoch = Math.round((x - theme.px(SIDE)) / length() * range());
        return (int) Math.max(0, Math.min(range(), epoch));
    }

    private double baseLine() {
        return getHeight() - theme.px(19);
    }

    private double dotX(int phase, int count) {
        double gap = Math.min(theme.px(15), length() / count);
        return getWidth() / 2.0 + (phase - (count + 1) / 2.0) * gap;
    }

    private double dotY() {
        return getHeight() - theme.px(9);
    }

    /** The phase whose dot is at a place, if any. */
    private Optional<Integer> phaseAt(int x, int y) {
        Snapshot shown = now;
        if (shown == null || y < getHeight() - theme.px(17)) {
            return Optional.empty();
        }
        int count = shown.phases().count();
        for (int p = 1; p <= count; p++) {
            if (Math.abs(x - dotX(p, count)) <= Math.min(theme.px(7.5), length() / count / 2)) {
                return Optional.of(p);
            }
        }
        return Optional.empty();
    }

    // ---- painting ---------------------------------------------------------------------------------------------

    @Override
    protected void paintComponent(Graphics graphics) {
        Snapshot shown = now;
        if (shown == null) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(theme.colour(Role.GRID));
        g.setStroke(new BasicStroke(theme.line(1)));
        g.draw(new Line2D.Double(x(0), baseLine(), x(range()), baseLine()));
        paintLosses(g, shown);
        paintMarks(g);
        paintPlace(g, shown);
        paintDots(g, shown);
        g.dispose();
    }

    private void paintLosses(Graphics2D g, Snapshot shown) {
        int width = (int) length();
        line.extend(shown, range(), width);
        double top = theme.px(6);
        double height = baseLine() - theme.px(3) - top;
        Path2D path = new Path2D.Double();
        boolean begun = false;
        for (int c = 0; c <= width; c++) {
            if (line.isEmpty(c)) {
                continue;
            }
            double x = theme.px(SIDE) + c + 0.5;
            double high = top + (1 - line.high(c)) * height;
            double low = top + (1 - line.low(c)) * height;
            if (begun) {
                path.lineTo(x, high);
            } else {
                path.moveTo(x, high);
            }
            path.lineTo(x, low);
            begun = true;
        }
        g.setColor(theme.colour(Role.INPUT));
        g.setStroke(new BasicStroke(theme.line(1.6), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
    }

    /** A flag on the base line a branch or an edit, with its name where there is room. */
    private void paintMarks(Graphics2D g) {
        g.setFont(theme.words(10, Font.PLAIN));
        FontMetrics metrics = g.getFontMetrics();
        double free = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Integer, String> mark : marks.entrySet()) {
            double x = x(mark.getKey());
            double y = baseLine();
            double s = theme.px(4);
            Path2D flag = new Path2D.Double();
            flag.moveTo(x, y - s);
            flag.lineTo(x + s, y);
            flag.lineTo(x, y + s);
            flag.lineTo(x - s, y);
            flag.closePath();
            g.setColor(theme.colour(Role.CODE));
            g.fill(flag);
            double width = metrics.stringWidth(mark.getValue());
            boolean right = x + s + theme.px(3) + width <= getWidth();
            double from = right ? x + s + theme.px(3) : x - s - theme.px(3) - width;
            if (from > free) {
                g.drawString(mark.getValue(), (float) from, (float) (y - theme.px(3)));
                free = from + width + theme.px(6);
            }
        }
    }

    private void paintPlace(Graphics2D g, Snapshot shown) {
        boolean back = isLookingBack(shown);
        double x = x(dragged >= 0 ? dragged : shown.position().epoch());
        Color colour = back ? theme.colour(Role.DELTA) : theme.colour(Role.TEXT);
        g.setColor(colour);
        g.setStroke(new BasicStroke(theme.line(2)));
        g.draw(new Line2D.Double(x, theme.px(2), x, baseLine()));
        if (back) {
            double reached = x(shown.branch().reached().epoch());
            g.setColor(theme.faint());
            float dash = (float) theme.px(3);
            g.setStroke(new BasicStroke(
                    theme.line(1), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {dash, dash}, 0));
            g.draw(new Line2D.Double(reached, theme.px(2), reached, baseLine()));
        }
    }

    private void paintDots(Graphics2D g, Snapshot shown) {
        int count = shown.phases().count();
        int current = shown.position().isStart() ? 0 : shown.position().phase();
        double gap = Math.min(theme.px(15), length() / count);
        for (int p = 1; p <= count; p++) {
            double r = Math.min(theme.px(p == current ? 5 : 3.6), gap * 0.42);
            Ellipse2D dot = new Ellipse2D.Double(dotX(p, count) - r, dotY() - r, 2 * r, 2 * r);
            if (p < current) {
                g.setColor(Theme.mix(theme.colour(Role.BACKGROUND), theme.colour(Role.TEXT), 0.65));
                g.fill(dot);
            } else if (p == current) {
                g.setColor(theme.colour(Role.DELTA_FILL));
                g.fill(dot);
            }
            if (p >= current) {
                g.setColor(p == current ? theme.colour(Role.DELTA) : theme.faint());
                g.setStroke(new BasicStroke(theme.line(1)));
                g.draw(dot);
            }
        }
    }

    static boolean isLookingBack(Snapshot now) {
        return now.position().compareTo(now.branch().reached()) < 0;
    }

    // ---- hands ------------------------------------------------------------------------------------------------

    private final class Hand extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent event) {
            Snapshot shown = now;
            Optional<Integer> phase = phaseAt(event.getX(), event.getY());
            if (shown != null && phase.isPresent() && !shown.position().isStart()) {
                send.accept(new Go(
                        "epoch",
                        shown.position().epoch(),
                        Optional.of(shown.phases().name(phase.get()))));
                return;
            }
            drag(event);
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            if (dragged >= 0) {
                drag(event);
            }
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            dragged = -1;
            send.flush();
            repaint();
        }

        private void drag(MouseEvent event) {
            int epoch = epochAt(event.getX());
            if (now != null && epoch != dragged) {
                dragged = epoch;
                send.accept(new Go("epoch", epoch, Optional.empty()));
                repaint();
            }
        }
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        Snapshot shown = now;
        if (shown == null) {
            return null;
        }
        Optional<Integer> phase = phaseAt(event.getX(), event.getY());
        if (phase.isPresent()) {
            return "phase " + phase.get() + " of " + shown.phases().count() + ": "
                    + shown.phases().name(phase.get());
        }
        int epoch = epochAt(event.getX());
        String mark = marks.entrySet().stream()
                .filter(entry -> Math.abs(x(entry.getKey()) - event.getX()) <= theme.px(6))
                .map(entry -> " · epoch " + entry.getKey() + ": " + entry.getValue())
                .findFirst()
                .orElse("");
        return (epoch == 0 ? "start" : "epoch " + epoch) + mark;
    }
}
