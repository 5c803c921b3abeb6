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
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JPanel;
import org.backstep.network.Network;
import org.backstep.network.Wiring;
import org.backstep.notation.Quantity;
import org.backstep.session.Snapshot;
import org.backstep.term.Cell;
import org.backstep.window.kit.ComponentKeys;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The network with the selected sample's values. A click on a unit, a delta or a weight explains it; the arrow keys go
 * from one to the next, and Enter explains. The number of a weight can be dragged to a side.
 */
final class NetworkDrawing extends JPanel {
    private final NumberActions numbers;
    private Optional<Snapshot> shown = Optional.empty();
    private Optional<Pointed> highlighted = Optional.empty();
    private boolean low;
    private int pointed = -1;
    private Optional<Picture> picture = Optional.empty();
    private @Nullable Wiring wiring;

    /** What is painted and pointed at. */
    record Picture(NetworkView view, Theme theme, NetworkTexts texts, List<NetworkTargets.Target> targets) {
        static Picture of(NetworkView view) {
            NetworkTexts texts = NetworkTexts.of(view);
            return new Picture(view, Theme.now(), texts, NetworkTargets.of(view, texts.texts()));
        }
    }

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
        numbers.letDrag(this, this::weightLabel);
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

    /** Marks what a lesson points at. */
    void highlight(Optional<Pointed> pointed) {
        highlighted = pointed;
        repaint();
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

    /** What is shown, at the component's size; kept until either changes. */
    Optional<Picture> picture() {
        NetworkView before = picture.map(Picture::view).orElse(null);
        Snapshot now = shown.orElse(null);
        if (now == null) {
            return Optional.empty();
        }
        boolean same = before != null
                && before.now() == now
                && before.highlighted().equals(highlighted)
                && before.plan().bounds().getBounds().getSize().equals(getSize())
                && picture.get().theme().equals(Theme.now());
        if (!same) {
            NetworkPlan plan =
                    new NetworkPlan(wiring(now.network()), this::wanted, getWidth(), getHeight(), Theme.px(1));
            picture = Optional.of(Picture.of(new NetworkView(now, plan, highlighted)));
        }
        return picture;
    }

    private Wiring wiring(Network network) {
        Wiring kept = wiring != null && wiring.network().equals(network) ? wiring : new Wiring(network);
        wiring = kept;
        return kept;
    }

    /** The units of a layer that are shown in any case: the selected one, and one that a lesson points at. */
    private List<Integer> wanted(int layer) {
        return Stream.concat(
                        shown.stream().map(now -> NetworkTargets.selectedUnit(now, layer)),
                        highlighted.stream().map(pointed -> pointed.unit(layer)))
                .flatMapToInt(OptionalInt::stream)
                .boxed()
                .toList();
    }

    List<NetworkTargets.Target> targets() {
        return picture().map(Picture::targets).orElse(List.of());
    }

    private Optional<NetworkTargets.Target> at(Point point) {
        return NetworkTargets.at(targets(), point, Theme.px(5));
    }

    private Optional<Cell> weightLabel(Point point) {
        return picture().stream()
                .flatMap(drawn -> drawn.texts().texts().stream())
                .filter(text ->
                        text.kind() == NetworkText.Kind.WEIGHT && text.place().contains(point))
                .flatMap(text -> text.cell().stream())
                .findFirst();
    }

    private void point(int at) {
        List<NetworkTargets.Target> all = targets();
        pointed = all.isEmpty() ? -1 : Math.floorMod(at, all.size());
        if (pointed >= 0) {
            getAccessibleContext().setAccessibleDescription(describe(all.get(pointed)) + "; Enter explains it");
        }
        repaint();
    }

    /** All that is known at a place, whether there is room to write it or not. */
    private String describe(NetworkTargets.Target target) {
        return Stream.concat(Stream.of(target.cell()), NetworkTargets.beside(target.cell()))
                .filter(cell -> cell.equals(target.cell()) || canRead(cell.quantity()))
                .map(numbers::describe)
                .collect(Collectors.joining("; "));
    }

    private boolean canRead(Quantity quantity) {
        return shown.filter(now -> now.canRead(quantity)).isPresent();
    }

    private void explainPointed() {
        List<NetworkTargets.Target> all = targets();
        if (pointed >= 0 && pointed < all.size()) {
            numbers.explain(all.get(pointed).cell());
        }
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        return at(event.getPoint()).map(this::describe).orElse(null);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        picture().ifPresent(drawn -> {
            Graphics2D g = (Graphics2D) graphics.create();
            NetworkPainter painter = new NetworkPainter(g, drawn.view());
            painter.paint(drawn.texts().texts());
            highlighted.ifPresent(pointed -> pointed.among(drawn.targets()).forEach(painter::pointAt));
            if (isFocusOwner() && pointed >= 0 && pointed < drawn.targets().size()) {
                painter.outline(drawn.targets().get(pointed));
            }
            g.dispose();
        });
    }
}
