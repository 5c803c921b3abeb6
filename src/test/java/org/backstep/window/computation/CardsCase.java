package org.backstep.window.computation;

import java.awt.Component;
import java.awt.Container;
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
     * The pane in a window, as it was measured alone and beside a lesson.
     *
     * @param window the height of the window's content
     */
    record PaneSize(Palette palette, double scale, int width, int height, int window) {
        boolean isLow() {
            return width < 850;
        }

        /** The least height of a digit, in pixels. */
        double digit() {
            return palette == Palette.PROJECTOR ? Math.max(9 * scale, 20.0 * window / 1050) : 9 * scale;
        }
    }

    static final List<String> NETWORKS = List.of("2-1-2", "2-2-2", "2-3-2", "2-16-16-1-16-16-2", "64-32-8-32-64");

    static final List<PaneSize> PANES = List.of(
            new PaneSize(Palette.LIGHT, 1, 611, 576, 732),
            new PaneSize(Palette.LIGHT, 1, 465, 556, 732),
            new PaneSize(Palette.PROJECTOR, 1, 599, 540, 732),
            new PaneSize(Palette.PROJECTOR, 1, 417, 515, 732),
            new PaneSize(Palette.LIGHT, 1.5, 589, 602, 732),
            new PaneSize(Palette.LIGHT, 1.5, 370, 572, 732),
            new PaneSize(Palette.PROJECTOR, 1.5, 1317, 690, 732),
            new PaneSize(Palette.LIGHT, 2, 1314, 734, 732),
            new PaneSize(Palette.PROJECTOR, 2, 1301, 919, 732),
            new PaneSize(Palette.LIGHT, 1, 874, 858, 1014),
            new PaneSize(Palette.LIGHT, 1, 728, 838, 1014),
            new PaneSize(Palette.PROJECTOR, 1, 742, 822, 1014),
            new PaneSize(Palette.PROJECTOR, 1, 560, 797, 1014),
            new PaneSize(Palette.LIGHT, 1.5, 737, 783, 1014),
            new PaneSize(Palette.LIGHT, 1.5, 518, 753, 1014),
            new PaneSize(Palette.PROJECTOR, 1.5, 1631, 690, 1014),
            new PaneSize(Palette.LIGHT, 2, 1628, 734, 1014),
            new PaneSize(Palette.PROJECTOR, 2, 1615, 919, 1014));

    private final JPanel window = new JPanel(null);
    private final ComputationPane pane;

    private CardsCase(PaneSize size) {
        LookAndFeel.install(new Theme(size.palette(), size.scale()));
        pane = new ComputationPane(command -> {});
        pane.setCompact(size.isLow());
        window.setSize(1680, Math.max(size.window(), size.height()));
        window.add(pane.component());
        pane.component().setBounds(0, 0, size.width(), size.height());
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
