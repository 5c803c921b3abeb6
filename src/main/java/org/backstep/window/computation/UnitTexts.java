package org.backstep.window.computation;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.backstep.network.Network;
import org.backstep.notation.OfSample;
import org.backstep.notation.Palette.Role;
import org.backstep.term.Cell;
import org.backstep.window.computation.NetworkText.Kind;
import org.backstep.window.kit.NumberCells;
import org.backstep.window.kit.Theme;

/** The texts of the units of a network: the number in each, its name, its delta; and what stands in the gaps. */
final class UnitTexts {
    /** The distance from a unit's edge to the middle of its name, and of its delta, in points. */
    private static final double NAME_ABOVE = 13;

    private static final double DELTA_BELOW = 11;
    /** Smaller than so much of its size no number is written: it has fewer digits instead, and to the last a bit smaller. */
    private static final double NEARLY_FULL = 0.9;

    static final double SMALLEST = 0.8;
    private static final double LEAST_SIZE = 7;
    /** The size of a unit's number for a hall, of which nine tenths are 20 pixels of 1050 high; it rather has fewer digits. */
    private static final double PROJECTED = 13.6;

    private static final double PROJECTED_SHARE = 0.95;

    private final NetworkView view;
    private final NetworkPlan plan;
    private final int mostDigits;
    private final Theme theme = Theme.now();
    private final List<NetworkText> texts = new ArrayList<>();
    private final Font bold = Theme.digits(numberSize(), Font.BOLD);
    private int missing;

    /** @param mostDigits of deltas; they have fewer where layers are narrow */
    UnitTexts(NetworkView view, int mostDigits) {
        this.view = view;
        this.mostDigits = mostDigits;
        plan = view.plan();
        plan.units().forEach(this::addValue);
        addNames();
        addDeltas();
        addGaps();
    }

    /** The texts that stand at their units. */
    List<NetworkText> texts() {
        return List.copyOf(texts);
    }

    /** How many numbers have no place. */
    int missing() {
        return missing;
    }

    /** The font size of numbers beside edges and units, in points. */
    static double numberSize() {
        return Theme.now().isProjector() ? 12.5 : 11;
    }

    /** The font size of gradients and changes below weights, in points. */
    static double smallerSize() {
        return Theme.now().isProjector() ? numberSize() : numberSize() - 1;
    }

    private void addValue(NetworkPlan.Unit unit) {
        OfSample quantity = OfSample.activation(unit.layer());
        double radius = plan.radius();
        double largest = theme.isProjector() ? PROJECTED : 12;
        double share = theme.isProjector() ? PROJECTED_SHARE : 0.52;
        double size = Math.max(LEAST_SIZE, Math.min(largest, radius / Theme.px(1) * share));
        OptionalDouble value = view.value(quantity, unit.index());
        int digits = radius < Theme.px(16) ? 2 : 3;
        Font font = Theme.digits(size, Font.BOLD);
        double room = radius - theme.line(1) - Theme.px(0.5);
        for (double least : new double[] {NEARLY_FULL, SMALLEST}) {
            for (int shown = digits; shown >= 0; shown--) {
                String form = value.isPresent() ? ShortNumbers.form(value.getAsDouble(), shown) : NumberCells.DASH;
                double width = NetworkText.width(form, font);
                double height = font.getSize2D() * NetworkText.DIGIT;
                double fitted = Math.min(1, 2 * room / Math.hypot(width, height));
                if (fitted >= least) {
                    Rectangle2D place = NetworkText.around(unit.centre(), width * fitted, height * fitted);
                    Font fitting = font.deriveFont((float) (font.getSize2D() * fitted));
                    texts.add(NetworkText.of(
                            Kind.VALUE, cell(quantity, unit), form, fitting, theme.colour(Role.TEXT), place));
                    return;
                }
            }
        }
        missing++;
    }

    private Cell cell(OfSample quantity, NetworkPlan.Unit unit) {
        return Cell.of(quantity, unit.index() + 1, 1, view.now().sample());
    }

    /** The colour of a layer's units and of their names. */
    static Color colour(NetworkView view, int layer) {
        Network network = view.now().network();
        Role role = Role.of(OfSample.activation(layer), network.codeLayer(), network.depth());
        return role == Role.TEXT ? Theme.now().faint() : Theme.now().colour(role);
    }

    /** Adds the names of units or of layers, smaller where layers are narrow; none where they would be unreadable. */
    private void addNames() {
        Map<Point2D, String> names = new LinkedHashMap<>();
        for (NetworkPlan.Unit unit : plan.hasNamesAtUnits() ? plan.units() : List.<NetworkPlan.Unit>of()) {
            names.put(above(unit), nameOf(unit));
        }
        for (int layer = 0; layer <= view.now().network().depth() && !plan.hasNamesAtUnits(); layer++) {
            double x = plan.layer(layer).get(0).centre().getX();
            names.put(new Point2D.Double(x, Theme.px(NetworkPlan.HEAD) / 2), nameOf(layer));
        }
        Font full = Theme.words(13, Font.BOLD);
        double widest = names.values().stream()
                .mapToDouble(name -> NetworkText.roomFor(name, full))
                .max()
                .orElse(0);
        double share = Math.min(1, plan.column() / widest);
        if (share >= SMALLEST) {
            Font font = full.deriveFont((float) (full.getSize2D() * share));
            names.forEach((centre, name) -> addName(name, font, (int) (centre.getX() / plan.column()), centre));
        }
    }

    private Point2D above(NetworkPlan.Unit unit) {
        double y = unit.centre().getY() - plan.radius() - Theme.px(NAME_ABOVE);
        return new Point2D.Double(unit.centre().getX(), y);
    }

    private void addName(String name, Font font, int layer, Point2D centre) {
        double height = NetworkText.lineHeight(font) - Theme.px(2);
        Rectangle2D place = NetworkText.around(centre, NetworkText.roomFor(name, font), height);
        texts.add(NetworkText.of(Kind.NAME, name, font, colour(view, layer), place));
    }

    /** The name of a layer: "z", "out₂". */
    private String nameOf(int layer) {
        String name = view.now().names().nameOf(OfSample.activation(layer)).plain();
        int index = name.indexOf('_');
        return index < 0 ? name : name.substring(0, index) + subscript(name.substring(index + 1));
    }

    /** The name of a unit: "z₁", "out₂[1]"; of a layer of one unit the layer's. */
    private String nameOf(NetworkPlan.Unit unit) {
        String name = nameOf(unit.layer());
        String index = String.valueOf(unit.index() + 1);
        boolean subscripted = view.now()
                .names()
                .nameOf(OfSample.activation(unit.layer()))
                .plain()
                .contains("_");
        return view.now().network().sizes().get(unit.layer()) == 1
                ? name
                : name + (subscripted ? "[" + index + "]" : subscript(index));
    }

    private static String subscript(String digits) {
        StringBuilder text = new StringBuilder();
        digits.chars().forEach(digit -> text.append((char) ('₀' + digit - '0')));
        return text.toString();
    }

    private record Delta(NetworkPlan.Unit unit, double value) {}

    private List<Delta> deltas() {
        List<Delta> deltas = new ArrayList<>();
        for (NetworkPlan.Unit unit : plan.units()) {
            if (unit.layer() > 0) {
                view.value(OfSample.delta(unit.layer()), unit.index())
                        .ifPresent(delta -> deltas.add(new Delta(unit, delta)));
            }
        }
        return deltas;
    }

    private static String text(double delta, int digits) {
        return "δ " + ShortNumbers.signed(delta, digits);
    }

    /** Adds all deltas with as many digits as the layers are wide for. */
    private void addDeltas() {
        List<Delta> deltas = deltas();
        for (int digits = mostDigits; digits >= 0 && plan.hasRoomForDeltas(); digits--) {
            int shown = digits;
            double widest = deltas.stream()
                    .mapToDouble(delta -> NetworkText.roomFor(text(delta.value(), shown), bold))
                    .max()
                    .orElse(0);
            if (widest <= plan.column()) {
                for (Delta delta : deltas) {
                    Point2D centre = delta.unit().centre();
                    String text = text(delta.value(), digits);
                    addDelta(
                            delta,
                            text,
                            NetworkText.around(
                                    new Point2D.Double(
                                            centre.getX(), centre.getY() + plan.radius() + Theme.px(DELTA_BELOW)),
                                    NetworkText.roomFor(text, bold),
                                    NetworkText.lineHeight(bold) - Theme.px(1)));
                }
                return;
            }
        }
        missing += deltas.size();
    }

    private void addDelta(Delta delta, String text, Rectangle2D place) {
        Cell cell = cell(OfSample.delta(delta.unit().layer()), delta.unit());
        texts.add(NetworkText.of(Kind.DELTA, cell, text, bold, theme.colour(Role.DELTA), place));
    }

    /** Adds name and delta beside the selected unit, where there is no room for those of all units. */
    void addSelected(LabelSolver solver) {
        List<Delta> deltas = deltas();
        for (NetworkPlan.Unit unit : plan.units()) {
            if (!view.isSelected(unit) || plan.hasNamesAtUnits()) {
                continue;
            }
            Font font = Theme.words(12, Font.BOLD);
            double line = NetworkText.lineHeight(bold);
            String name = nameOf(unit);
            List<Delta> own = plan.hasRoomForDeltas()
                    ? List.of()
                    : deltas.stream().filter(delta -> delta.unit().equals(unit)).toList();
            double width = NetworkText.roomFor(name, font);
            for (Delta delta : own) {
                width = Math.max(width, NetworkText.roomFor(text(delta.value(), Math.min(3, mostDigits)), bold));
            }
            double room = width;
            solver.take(room, line * (1 + own.size()), beside(unit, room, line * (1 + own.size())))
                    .ifPresent(place -> {
                        Rectangle2D first = new Rectangle2D.Double(place.getX(), place.getY(), room, line);
                        texts.add(NetworkText.of(Kind.NAME, name, font, colour(view, unit.layer()), first));
                        for (Delta delta : own) {
                            Rectangle2D second = new Rectangle2D.Double(place.getX(), place.getY() + line, room, line);
                            addDelta(delta, text(delta.value(), Math.min(3, mostDigits)), second);
                            missing--;
                        }
                    });
        }
    }

    private List<Point2D> beside(NetworkPlan.Unit unit, double width, double height) {
        double x = unit.centre().getX();
        double y = unit.centre().getY();
        double right = plan.radius() + Theme.px(8) + width / 2;
        double down = plan.radius() + Theme.px(8) + height / 2;
        List<Point2D> places = new ArrayList<>();
        for (double dy : new double[] {0, -height / 2, height / 2, -height, height}) {
            places.add(new Point2D.Double(x + right, y + dy));
            places.add(new Point2D.Double(x - right, y + dy));
        }
        places.add(new Point2D.Double(x, y - down));
        places.add(new Point2D.Double(x, y + down));
        return places;
    }

    private void addGaps() {
        Font font = Theme.words(10, Font.PLAIN);
        for (NetworkPlan.Gap gap : plan.gaps()) {
            String whole = gap.hidden() + " more";
            String more = NetworkText.roomFor(whole, font) <= plan.column() ? whole : "+" + gap.hidden();
            Rectangle2D place =
                    NetworkText.around(gap.centre(), NetworkText.roomFor(more, font), font.getSize2D() + Theme.px(1));
            boolean free = plan.units().stream()
                    .noneMatch(unit -> LabelSolver.distance(place, unit.centre()) < plan.radius() + theme.line(1));
            if (free) {
                texts.add(NetworkText.of(Kind.GAP, more, font, theme.colour(Role.TEXT), place));
            }
        }
    }
}
