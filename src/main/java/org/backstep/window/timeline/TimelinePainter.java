package org.backstep.window.timeline;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Collection;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Snapshot;
import org.backstep.window.kit.Theme;

/** The painter of one frame of the timeline. */
final class TimelinePainter {
    private static final float[] DASHES = {5, 3};
    private static final float[] DOTS = {1.4f, 2.6f};

    private final Graphics2D g;
    private final Theme theme = Theme.now();
    private final TimelineScale scale;

    TimelinePainter(Graphics2D g, TimelineScale scale) {
        this.g = g;
        this.scale = scale;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** The font of the names of branches. */
    static Font names(boolean bold) {
        return Theme.words(10.5, bold ? Font.BOLD : Font.PLAIN);
    }

    void baseLine() {
        g.setColor(theme.colour(Role.GRID));
        g.setStroke(new BasicStroke(theme.line(1)));
        g.draw(new Line2D.Double(scale.left(), scale.baseLine(), scale.right(), scale.baseLine()));
    }

    /** Draws the losses: the present branch in full up to the present epoch, then paler, other branches thin. */
    void losses(SparkLines lines, Lanes lanes, int here) {
        for (Lanes.Lane lane : lanes.lanes()) {
            if (lane.kinship() != Lanes.Kinship.OURS) {
                g.setColor(ghost());
                g.setStroke(stroke(lane.kinship(), 1.1));
                g.draw(path(lines, lines.of(lane.name()), 0, Integer.MAX_VALUE));
            }
        }
        int column = (int) Math.round(scale.x(here) - scale.left());
        g.setStroke(new BasicStroke(theme.line(1.6), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(
                Theme.mix(theme.colour(Role.BACKGROUND), theme.colour(Role.INPUT), theme.isProjector() ? 0.7 : 0.45));
        g.draw(path(lines, lines.ours(), column, Integer.MAX_VALUE));
        g.setColor(theme.colour(Role.INPUT));
        g.draw(path(lines, lines.ours(), 0, column));
    }

    private Path2D path(SparkLines lines, SparkLine line, int from, int to) {
        double top = scale.top();
        double height = scale.baseLine() - 3 * scale.unit() - top;
        Path2D path = new Path2D.Double();
        boolean begun = false;
        for (int c = from; c < line.columns() && c <= to; c++) {
            if (line.isEmpty(c)) {
                continue;
            }
            double x = scale.left() + c + 0.5;
            double high = top + (1 - lines.share(line.high(c))) * height;
            double low = top + (1 - lines.share(line.low(c))) * height;
            if (begun) {
                path.lineTo(x, high);
            } else {
                path.moveTo(x, high);
            }
            path.lineTo(x, low);
            begun = true;
        }
        return path;
    }

    /** Writes a sentence in place of the losses. */
    void say(String sentence) {
        g.setFont(names(false));
        g.setColor(theme.faint());
        double middle = (scale.left() + scale.right() - g.getFontMetrics().stringWidth(sentence)) / 2;
        g.drawString(sentence, (float) middle, (float) (scale.baseLine() - 5 * scale.unit()));
    }

    /** Draws a mark at each epoch where the present branch, or one of its parents, began. */
    void marks(Collection<Integer> epochs) {
        for (int epoch : epochs) {
            diamond(scale.x(epoch), scale.baseLine(), 4, true, theme.colour(Role.TEXT));
        }
    }

    void lanes(Lanes lanes, int here) {
        for (Lanes.Lane lane : lanes.lanes()) {
            boolean ours = lane.kinship() == Lanes.Kinship.OURS;
            double y = scale.laneLine(lane.row());
            g.setColor(ours ? theme.colour(Role.INPUT) : ghost());
            g.setStroke(stroke(lane.kinship(), ours ? 2.2 : 1.3));
            g.draw(new Line2D.Double(lane.from(), y, Math.max(lane.to(), lane.from() + scale.unit()), y));
            diamond(lane.from(), y, 3.6, lane.edited(), theme.colour(Role.TEXT));
            g.setFont(names(ours));
            g.setColor(ours ? theme.colour(Role.TEXT) : theme.faint());
            g.drawString(lane.text(), (float) lane.textFrom(), (float) (y - 4.8 * scale.unit()));
            if (ours) {
                double r = 3 * scale.unit();
                double x = scale.x(here);
                g.setColor(theme.colour(Role.BACKGROUND));
                g.fill(new Ellipse2D.Double(x - 1.3 * r, y - 1.3 * r, 2.6 * r, 2.6 * r));
                g.setColor(theme.colour(Role.INPUT));
                g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
            }
        }
    }

    /** Counts the branches that have no row, below those that have one. */
    void hidden(int branches) {
        if (branches > 0) {
            g.setFont(names(false));
            g.setColor(theme.faint());
            g.drawString("+" + branches, (float) scale.left(), (float) (scale.height() - 5 * scale.unit()));
        }
    }

    /** Draws a diamond: filled for an edit, hollow where a branch begins unchanged. */
    private void diamond(double x, double y, double size, boolean filled, Color colour) {
        double s = size * scale.unit();
        Path2D flag = new Path2D.Double();
        flag.moveTo(x, y - s);
        flag.lineTo(x + s, y);
        flag.lineTo(x, y + s);
        flag.lineTo(x - s, y);
        flag.closePath();
        g.setColor(filled ? colour : theme.colour(Role.BACKGROUND));
        g.fill(flag);
        g.setColor(colour);
        g.setStroke(new BasicStroke(theme.line(1)));
        g.draw(flag);
    }

    /** Draws the present place; while looking back also the last computed epoch. */
    void place(double epoch, boolean back, int reached) {
        double x = scale.x(epoch);
        if (back) {
            g.setColor(theme.faint());
            float dash = (float) (3 * scale.unit());
            g.setStroke(new BasicStroke(
                    theme.line(1), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {dash, dash}, 0));
            g.draw(new Line2D.Double(scale.x(reached), scale.top() - 2, scale.x(reached), scale.baseLine()));
        }
        g.setColor(back ? theme.colour(Role.DELTA) : theme.colour(Role.TEXT));
        g.setStroke(new BasicStroke(theme.line(2)));
        g.draw(new Line2D.Double(x, scale.top() - 2, x, scale.baseLine()));
        double s = 4 * scale.unit();
        Path2D head = new Path2D.Double();
        head.moveTo(x - s, 0);
        head.lineTo(x + s, 0);
        head.lineTo(x, 1.4 * s);
        head.closePath();
        g.fill(head);
    }

    void phases(Snapshot now) {
        int count = now.phases().count();
        int current = now.position().isStart() ? 0 : now.position().phase();
        for (int p = 1; p <= count; p++) {
            double r = Math.min((p == current ? 5 : 3.6) * scale.unit(), scale.dotGap(count) * 0.42);
            Point2D at = scale.dot(p, count);
            Ellipse2D dot = new Ellipse2D.Double(at.getX() - r, at.getY() - r, 2 * r, 2 * r);
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

    /** Draws a frame around the timeline that has the focus. */
    void focus(Color colour) {
        double width = 2 * scale.unit();
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) width));
        double corner = 8 * scale.unit();
        g.draw(new java.awt.geom.RoundRectangle2D.Double(
                width / 2, width / 2, scale.width() - width, scale.height() - width, corner, corner));
    }

    private Color ghost() {
        return Theme.mix(theme.colour(Role.BACKGROUND), theme.colour(Role.INPUT), theme.isProjector() ? 0.85 : 0.65);
    }

    private BasicStroke stroke(Lanes.Kinship kinship, double width) {
        float[] pattern =
                switch (kinship) {
                    case OURS -> null;
                    case ORIGINAL -> DASHES.clone();
                    case OTHER -> DOTS.clone();
                };
        if (pattern == null) {
            return new BasicStroke(theme.line(width), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        for (int k = 0; k < pattern.length; k++) {
            pattern[k] *= (float) scale.unit();
        }
        return new BasicStroke(theme.line(width), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, pattern, 0);
    }
}
