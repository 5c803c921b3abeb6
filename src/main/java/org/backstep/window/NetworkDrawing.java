package org.backstep.window;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.JPanel;
import org.backstep.command.Command;
import org.backstep.command.Index;
import org.backstep.command.Reading;
import org.backstep.command.SelectEntry;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette.Role;
import org.backstep.notation.Quantity;
import org.backstep.notation.Quantity.Kind;
import org.backstep.session.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The network with the selected sample's values on its units, the weights on its edges, and, on the way back, the deltas
 * below the units. Wide layers are abbreviated. A click on a unit or an edge selects it.
 */
final class NetworkDrawing extends JPanel {
    private static final long serialVersionUID = 1;
    private static final int MOST_LABELS = 24;
    private static final String DASH = "–";

    private final transient Consumer<Command> send;
    private transient Theme theme;
    private transient Optional<Snapshot> shown = Optional.empty();

    NetworkDrawing(Consumer<Command> send, Theme theme) {
        this.send = send;
        this.theme = theme;
        setName("network");
        setOpaque(false);
        setToolTipText("");
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                at(event.getPoint()).ifPresent(NetworkDrawing.this::select);
            }
        });
    }

    void display(Snapshot now, Theme nowTheme) {
        shown = Optional.of(now);
        theme = nowTheme;
        getAccessibleContext()
                .setAccessibleName("The network " + now.network().sizesText() + " with sample " + now.sample());
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        int units = shown.map(now -> now.network().sizes().stream()
                        .mapToInt(NetworkPlan::shownUnits)
                        .max()
                        .orElse(2))
                .orElse(2);
        return new Dimension((int) theme.px(420), (int) theme.px(Math.min(330, 64 + 66 * units)));
    }

    private NetworkPlan plan(Snapshot now) {
        return new NetworkPlan(now.network(), getWidth(), getHeight(), theme.px(1));
    }

    // ---- numbers ----------------------------------------------------------------------------------------------

    private static Quantity outputOf(int layer) {
        return layer == 0 ? Quantity.of(Kind.INPUT) : Quantity.of(Kind.ACTIVATION, layer);
    }

    /** The selected sample's entry, or nothing if the phase has not computed it. */
    private static Optional<Double> value(Snapshot now, Quantity quantity, int row) {
        return now.canRead(quantity) ? Optional.of(now.read(quantity).get(row, now.sample() - 1)) : Optional.empty();
    }

    private static double weight(Snapshot now, NetworkPlan.Edge edge) {
        return now.read(Quantity.of(Kind.WEIGHT, edge.layer())).get(edge.to(), edge.from());
    }

    private static String signed(double value, int digits) {
        return (value < 0 ? "" : "+") + Numbers.significant(value, digits);
    }

    // ---- selecting --------------------------------------------------------------------------------------------

    private record Target(Quantity quantity, int row, OptionalInt column, double value) {}

    private Optional<Target> at(Point2D point) {
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Snapshot now = shown.get();
        NetworkPlan plan = plan(now);
        for (NetworkPlan.Unit unit : plan.units()) {
            if (unit.centre().distance(point) <= plan.radius()) {
                Quantity quantity = outputOf(unit.layer());
                double value = value(now, quantity, unit.index()).orElse(Double.NaN);
                return Optional.of(new Target(quantity, unit.index() + 1, OptionalInt.empty(), value));
            }
        }
        for (NetworkPlan.Edge edge : plan.edges()) {
            if (edge.line().ptSegDist(point) <= theme.px(5)) {
                Quantity quantity = Quantity.of(Kind.WEIGHT, edge.layer());
                return Optional.of(
                        new Target(quantity, edge.to() + 1, OptionalInt.of(edge.from() + 1), weight(now, edge)));
            }
        }
        return Optional.empty();
    }

    private void select(Target target) {
        send.accept(new SelectEntry(reading(target)));
    }

    private Reading reading(Target target) {
        String name = shown.orElseThrow().names().nameOf(target.quantity()).text();
        Index index = new Index(OptionalInt.of(target.row()), target.column());
        return new Reading("", name, index, OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        return at(event.getPoint())
                .map(target -> reading(target).text() + " = "
                        + (Double.isNaN(target.value()) ? DASH : Numbers.exact(target.value())))
                .orElse(null);
    }

    // ---- painting ---------------------------------------------------------------------------------------------

    @Override
    protected void paintComponent(Graphics graphics) {
        shown.ifPresent(now -> {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            NetworkPlan plan = plan(now);
            paintEdges(g, now, plan);
            paintDeltasFlowing(g, now, plan);
            plan.units().forEach(unit -> paintUnit(g, now, plan, unit));
            plan.gaps()
                    .forEach(gap -> centred(g, "⋮", gap.getX(), gap.getY(), theme.words(14, Font.BOLD), theme.faint()));
            g.dispose();
        });
    }

    private void paintEdges(Graphics2D g, Snapshot now, NetworkPlan plan) {
        List<NetworkPlan.Edge> edges = plan.edges();
        double largest = edges.stream()
                .mapToDouble(edge -> Math.abs(weight(now, edge)))
                .max()
                .orElse(1);
        for (NetworkPlan.Edge edge : edges) {
            double weight = weight(now, edge);
            double share = largest == 0 ? 0 : Math.abs(weight) / largest;
            g.setColor(signColour(weight));
            g.setStroke(new BasicStroke(theme.line(0.8 + 5 * share), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(edge.line());
        }
        if (edges.size() <= MOST_LABELS) {
            edges.forEach(edge -> {
                Point2D place = edge.labelPlace();
                double weight = weight(now, edge);
                String text = signed(weight, 4);
                centred(g, text, place.getX(), place.getY(), theme.digits(11, Font.BOLD), labelColour(weight));
            });
        }
    }

    private Color labelColour(double weight) {
        Color sign = theme.colour(weight < 0 ? Role.OUTPUT : Role.INPUT);
        return Theme.mix(sign, theme.colour(Role.TEXT), 0.3);
    }

    /** Blue and vermilion are told apart by all eyes; the number's sign says the same. */
    private Color signColour(double weight) {
        return Theme.mix(theme.colour(Role.BACKGROUND), theme.colour(weight < 0 ? Role.OUTPUT : Role.INPUT), 0.75);
    }

    /** From the layer whose delta is known back to the one that the present phase works out. */
    private void paintDeltasFlowing(Graphics2D g, Snapshot now, NetworkPlan plan) {
        for (NetworkPlan.Edge edge : plan.edges()) {
            if (edge.layer() >= 2 && now.canRead(Quantity.of(Kind.DELTA, edge.layer() - 1))) {
                Line2D line = edge.beside(theme.px(7));
                g.setColor(theme.colour(Role.DELTA_FILL));
                g.setStroke(new BasicStroke(
                        theme.line(1.8), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {7, 5}, 0));
                g.draw(line);
            }
        }
    }

    private void paintUnit(Graphics2D g, Snapshot now, NetworkPlan plan, NetworkPlan.Unit unit) {
        Quantity quantity = outputOf(unit.layer());
        Optional<Double> value = value(now, quantity, unit.index());
        Role role =
                Theme.roleOf(quantity, now.network().codeLayer(), now.network().depth());
        Color colour = role == Role.TEXT ? theme.faint() : theme.colour(role);
        Color back = theme.colour(Role.BACKGROUND);
        double r = plan.radius();
        Ellipse2D circle =
                new Ellipse2D.Double(unit.centre().getX() - r, unit.centre().getY() - r, 2 * r, 2 * r);
        double strength = value.map(v -> 0.15 + 0.45 * Math.min(1, Math.abs(v))).orElse(0.05);
        g.setColor(Theme.mix(back, colour, strength));
        g.fill(circle);
        g.setColor(colour);
        g.setStroke(new BasicStroke(theme.line(2)));
        g.draw(circle);
        double x = unit.centre().getX();
        double y = unit.centre().getY();
        double size = Math.max(7, Math.min(12, r / theme.px(1) * 0.52));
        String text = value.map(v -> Numbers.significant(v, 3)).orElse(DASH);
        centred(g, text, x, y, theme.digits(size, Font.BOLD), theme.colour(Role.TEXT));
        if (plan.hasRoomForNames()) {
            String name = now.names().nameOf(quantity).plain();
            int units = now.network().sizes().get(unit.layer());
            String label = units == 1 ? name : name + subscript(unit.index() + 1);
            centred(g, label, x, y - r - theme.px(10), theme.words(13, Font.BOLD), colour);
            paintDelta(g, now, unit, x, y + r + theme.px(10));
        }
    }

    private void paintDelta(Graphics2D g, Snapshot now, NetworkPlan.Unit unit, double x, double y) {
        if (unit.layer() == 0) {
            return;
        }
        value(now, Quantity.of(Kind.DELTA, unit.layer()), unit.index()).ifPresent(delta -> {
            Color colour = theme.colour(Role.DELTA);
            centred(g, "δ " + signed(delta, 4), x, y, theme.digits(11, Font.BOLD), colour);
        });
    }

    private static String subscript(int number) {
        StringBuilder text = new StringBuilder();
        String.valueOf(number).chars().forEach(digit -> text.append((char) ('₀' + digit - '0')));
        return text.toString();
    }

    private void centred(Graphics2D g, String text, double x, double y, Font font, Color colour) {
        g.setFont(font);
        FontMetrics metrics = g.getFontMetrics();
        double width = metrics.stringWidth(text);
        g.setColor(colour);
        g.drawString(text, (float) (x - width / 2), (float) (y + (metrics.getAscent() - metrics.getDescent()) / 2.0));
    }
}
