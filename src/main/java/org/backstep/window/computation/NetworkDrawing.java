package org.backstep.window.computation;

import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.JPanel;
import org.backstep.notation.Quantity;
import org.backstep.session.Snapshot;
import org.backstep.window.kit.ComponentKeys;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The network with the selected sample's values. A click on a unit, a delta or a weight explains it; the arrow keys go
 * from one to the next, and Enter explains.
 */
final class NetworkDrawing extends JPanel {
    private final NumberActions numbers;
    private Optional<Snapshot> shown = Optional.empty();
    private Optional<Quantity> highlighted = Optional.empty();
    private boolean low;
    private int pointed = -1;

    NetworkDrawing(NumberActions numbers) {
        this.numbers = numbers;
        setName("network");
        setOpaque(false);
        setFocusable(true);
        setToolTipText("");
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                at(event.getPoint()).ifPresent(target -> numbers.explain(target.cell()));
            }
        });
        addMouseMotionListener(new MouseAdapter() {
            @Override
            public void mouseMoved(MouseEvent event) {
                boolean over = at(event.getPoint()).isPresent();
                setCursor(over ? Cursor.getPredefinedCursor(Cursor.HAND_CURSOR) : null);
            }
        });
        ComponentKeys.bind(this, () -> point(pointed - 1), "LEFT");
        ComponentKeys.bind(this, () -> point(pointed + 1), "RIGHT");
        ComponentKeys.bind(this, this::explainPointed, "ENTER");
        addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent event) {
                point(Math.max(0, pointed));
            }

            @Override
            public void focusLost(FocusEvent event) {
                repaint();
            }
        });
    }

    /** Shows a snapshot; {@code nowLow} if there is little height. */
    void display(Snapshot now, boolean nowLow) {
        boolean other = shown.isEmpty() || !shown.get().network().equals(now.network()) || low != nowLow;
        low = nowLow;
        shown = Optional.of(now);
        if (other) {
            pointed = -1;
            revalidate();
        }
        getAccessibleContext()
                .setAccessibleName("The network " + now.network().sizesText() + " with sample " + now.sample());
        repaint();
    }

    /** Marks every number of a quantity for a lesson. */
    void highlight(Optional<Quantity> quantity) {
        highlighted = quantity;
        repaint();
    }

    private boolean isHighlighted(NetworkTargets.Target target) {
        return highlighted
                .filter(quantity -> NetworkTargets.shows(target.cell().quantity(), quantity))
                .isPresent();
    }

    @Override
    public Dimension getPreferredSize() {
        int units = shown.map(now -> now.network().sizes().stream()
                        .mapToInt(NetworkPlan::shownUnits)
                        .max()
                        .orElse(2))
                .orElse(2);
        double height = low ? Math.min(230, 44 + 63 * units) : Math.min(330, 64 + 66 * units);
        return new Dimension((int) Theme.px(420), (int) Theme.px(height));
    }

    private NetworkPlan plan(Snapshot now) {
        return new NetworkPlan(
                now.network(), layer -> NetworkTargets.selectedUnit(now, layer), getWidth(), getHeight(), Theme.px(1));
    }

    private List<NetworkTargets.Target> targets() {
        return shown.map(now -> NetworkTargets.of(now, plan(now), Theme.px(1))).orElse(List.of());
    }

    private Optional<NetworkTargets.Target> at(Point point) {
        double reach = Theme.px(5);
        return targets().stream().filter(target -> target.isAt(point, reach)).findFirst();
    }

    private void point(int at) {
        List<NetworkTargets.Target> all = targets();
        pointed = all.isEmpty() ? -1 : Math.floorMod(at, all.size());
        if (pointed >= 0) {
            getAccessibleContext()
                    .setAccessibleDescription(numbers.describe(all.get(pointed).cell()) + "; Enter explains it");
        }
        repaint();
    }

    private void explainPointed() {
        List<NetworkTargets.Target> all = targets();
        if (pointed >= 0 && pointed < all.size()) {
            numbers.explain(all.get(pointed).cell());
        }
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        return at(event.getPoint())
                .map(target -> numbers.describe(target.cell()))
                .orElse(null);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        shown.ifPresent(now -> {
            Graphics2D g = (Graphics2D) graphics.create();
            NetworkPainter painter = new NetworkPainter(g, now, plan(now));
            painter.paint();
            List<NetworkTargets.Target> all = targets();
            all.stream().filter(this::isHighlighted).forEach(painter::pointAt);
            if (isFocusOwner() && pointed >= 0 && pointed < all.size()) {
                painter.outline(all.get(pointed));
            }
            g.dispose();
        });
    }
}
