package org.backstep.window.computation;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JPanel;
import org.backstep.notation.Palette;
import org.backstep.session.Snapshot;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;

/** The pane of the computation in a window that is not shown, at the size that it has there. */
final class CardsCase {
    /**
     * The pane in a window.
     *
     * @param window with its frame
     * @param lesson whether it stands beside one
     * @param size as it was measured; a test in real windows compares it
     */
    record PaneSize(Palette palette, double scale, Dimension window, boolean lesson, Dimension size) {
        PaneSize(Palette palette, double scale, Dimension window, boolean lesson, int width, int height) {
            this(palette, scale, window, lesson, new Dimension(width, height));
        }

        /** The least height of a digit, in pixels. */
        double digit() {
            return palette == Palette.PROJECTOR ? Math.max(9 * scale, 20.0 * window.height / 1050) : 9 * scale;
        }
    }

    static final List<String> NETWORKS = List.of("2-1-2", "2-2-2", "2-3-2", "2-16-16-1-16-16-2", "64-32-8-32-64");

    private static final Dimension LAPTOP = new Dimension(1366, 768);
    private static final Dimension LECTURER = new Dimension(1680, 1050);

    /**
     * Not among them is the smaller window at 200 % beside a lesson or in the projector's style, where a single equation's
     * numbers are higher than the pane.
     */
    static final List<PaneSize> PANES = List.of(
            new PaneSize(Palette.LIGHT, 1, LAPTOP, false, 600, 556),
            new PaneSize(Palette.LIGHT, 1.5, LAPTOP, false, 595, 428),
            new PaneSize(Palette.LIGHT, 2, LAPTOP, false, 1332, 316),
            new PaneSize(Palette.PROJECTOR, 1, LAPTOP, false, 598, 481),
            new PaneSize(Palette.PROJECTOR, 1.5, LAPTOP, false, 1334, 341),
            new PaneSize(Palette.LIGHT, 1, LECTURER, false, 741, 838),
            new PaneSize(Palette.LIGHT, 1.5, LECTURER, false, 736, 710),
            new PaneSize(Palette.LIGHT, 2, LECTURER, false, 1646, 541),
            new PaneSize(Palette.PROJECTOR, 1, LECTURER, false, 739, 799),
            new PaneSize(Palette.PROJECTOR, 1.5, LECTURER, false, 1648, 570),
            new PaneSize(Palette.PROJECTOR, 2, LECTURER, false, 1638, 495),
            new PaneSize(Palette.LIGHT, 1, LAPTOP, true, 454, 556),
            new PaneSize(Palette.LIGHT, 1.5, LAPTOP, true, 852, 375),
            new PaneSize(Palette.PROJECTOR, 1, LAPTOP, true, 416, 481),
            new PaneSize(Palette.PROJECTOR, 1.5, LAPTOP, true, 724, 341),
            new PaneSize(Palette.LIGHT, 1, LECTURER, true, 595, 838),
            new PaneSize(Palette.LIGHT, 1.5, LECTURER, true, 517, 710),
            new PaneSize(Palette.LIGHT, 2, LECTURER, true, 996, 541),
            new PaneSize(Palette.PROJECTOR, 1, LECTURER, true, 557, 799),
            new PaneSize(Palette.PROJECTOR, 1.5, LECTURER, true, 1038, 570),
            new PaneSize(Palette.PROJECTOR, 2, LECTURER, true, 825, 495));

    private final JPanel window = new JPanel(null);
    private final ComputationPane pane;

    private CardsCase(PaneSize size) {
        LookAndFeel.install(new Theme(size.palette(), size.scale()));
        pane = new ComputationPane(command -> {});
        pane.setCompact(size.window().width < Theme.px(1500));
        window.setSize(size.window());
        window.add(pane.component());
        pane.component().setSize(size.size());
    }

    static CardsCase of(PaneSize size) {
        return new CardsCase(size);
    }

    ComputationPane pane() {
        return pane;
    }

    /** Shows a snapshot as a window would when it is laid out. */
    void show(Snapshot now) {
        pane.display(now);
        for (int again = 0; again < 3; again++) { // as a validation does that asks for another
            layOut(window);
        }
        pane.scrollToCurrent();
    }

    static void layOut(Component component) {
        component.doLayout();
        if (component instanceof Container container) {
            Stream.of(container.getComponents()).forEach(CardsCase::layOut);
        }
    }

    Component component(String name) {
        return find(window, name).orElseThrow();
    }

    private static Optional<Component> find(Container in, String name) {
        return Stream.of(in.getComponents())
                .flatMap(part -> name.equals(part.getName())
                        ? Stream.of(part)
                        : part instanceof Container container ? find(container, name).stream() : Stream.empty())
                .findFirst();
    }

    PhaseCard card(int number) {
        return (PhaseCard) component("phase " + number);
    }
}
