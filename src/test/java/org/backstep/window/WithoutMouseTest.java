package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import com.formdev.flatlaf.FlatLaf;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import org.assertj.swing.core.TypeMatcher;
import org.backstep.window.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The window by keys: each control can be reached, is named and shows that it has the focus. */
@WindowTest
class WithoutMouseTest {
    private static final int MOST_STEPS = 200;

    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private static Component focusOwner() {
        return onEdt(() -> KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
    }

    /** Tab; in a table, whose cells it belongs to, Ctrl+Tab. */
    private Component next(Component before) {
        if (before instanceof JTable) {
            window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_TAB);
        } else {
            window.press(KeyEvent.VK_TAB);
        }
        OpenedWindow.await("the focus goes on from " + Controls.called(before), () -> {
            Component owner =
                    KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            return owner != null && owner != before;
        });
        window.robot().waitForIdle();
        return focusOwner();
    }

    /**
     * All that get the focus from the control before the first new one on, until every new one has had it or the walk is
     * round, with a picture of each while it has it.
     */
    private Map<Component, BufferedImage> walk(List<JComponent> controls, List<JComponent> fresh) {
        Component first = controls.get(Math.max(0, controls.indexOf(fresh.get(0)) - 1));
        doOnEdt(() -> first.requestFocusInWindow());
        OpenedWindow.await("the first control has the focus", first::isFocusOwner);
        Map<Component, BufferedImage> reached = new LinkedHashMap<>();
        Component owner = first;
        for (int step = 0;
                step < MOST_STEPS
                        && !reached.containsKey(owner)
                        && !reached.keySet().containsAll(fresh);
                step++) {
            reached.put(owner, picture(owner));
            owner = next(owner);
        }
        return reached;
    }

    /** The component with a little around it, as it is on screen. */
    private BufferedImage picture(Component c) {
        return onEdt(() -> {
            JComponent root = window.main().frame().getRootPane();
            Rectangle place = SwingUtilities.convertRectangle(c.getParent(), c.getBounds(), root);
            place.grow(4, 4);
            place = place.intersection(new Rectangle(root.getSize()));
            BufferedImage image =
                    new BufferedImage(Math.max(1, place.width), Math.max(1, place.height), BufferedImage.TYPE_INT_RGB);
            var g = image.createGraphics();
            g.translate(-place.x, -place.y);
            g.setClip(place);
            root.paint(g);
            g.dispose();
            return image;
        });
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
        return one.getWidth() == other.getWidth()
                && one.getHeight() == other.getHeight()
                && Arrays.equals(
                        ((DataBufferInt) one.getRaster().getDataBuffer()).getData(),
                        ((DataBufferInt) other.getRaster().getDataBuffer()).getData());
    }

    private List<JTabbedPane> allTabs() {
        return window.robot().finder().findAll(window.main().frame(), new TypeMatcher(JTabbedPane.class)).stream()
                .map(JTabbedPane.class::cast)
                .toList();
    }

    /** Checks every arrangement of tabs: first all first ones, then all second ones, … */
    private void inEveryTab(Runnable check) {
        int most = onEdt(() ->
                allTabs().stream().mapToInt(JTabbedPane::getTabCount).max().orElse(1));
        for (int k = 0; k < most; k++) {
            int tab = k;
            doOnEdt(() -> allTabs().forEach(tabs -> tabs.setSelectedIndex(Math.min(tab, tabs.getTabCount() - 1))));
            window.robot().waitForIdle();
            check.run();
        }
    }

    @Test
    void coloursAndScaleHaveKeys() {
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
        OpenedWindow.await("it is dark", () -> FlatLaf.isLafDark());
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
        OpenedWindow.await("it is light", () -> !FlatLaf.isLafDark());
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_EQUALS);
        OpenedWindow.await("it is larger", () -> Theme.now().zoom() == 1.25);
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_0);
        OpenedWindow.await("it is as before", () -> Theme.now().zoom() == 1);
    }

    @Test
    void tabReachesEveryControlAndTheFocusIsSeen() {
        window.command("go epoch 12");
        window.command("go epoch 5 phase delta_hidden");
        window.command("select W_d[2,1]");
        Set<Component> before = new HashSet<>();
        Set<String> unreached = new LinkedHashSet<>();
        Set<String> unseen = new LinkedHashSet<>();
        inEveryTab(() -> {
            List<JComponent> controls =
                    onEdt(() -> Controls.in(window.main().frame().getRootPane()));
            List<JComponent> fresh = controls.stream()
                    .filter(control -> !before.contains(control))
                    .toList();
            if (fresh.isEmpty()) {
                return;
            }
            before.addAll(controls);
            Map<Component, BufferedImage> reached = walk(controls, fresh);
            fresh.stream()
                    .filter(control -> !reached.containsKey(control))
                    .forEach(control -> unreached.add(onEdt(() -> Controls.called(control))));
            reached.forEach((component, focused) -> {
                if (component != focusOwner() && same(focused, picture(component))) {
                    unseen.add(onEdt(() -> Controls.called(component)));
                }
            });
        });
        assertThat(before).hasSizeGreaterThan(40);
        assertThat(unreached).as("not reached by Tab").isEmpty();
        assertThat(unseen).as("do not show the focus").isEmpty();
    }

    @Test
    void everyControlHasANameForScreenReaders() {
        window.command("go epoch 5");
        Set<String> nameless = new LinkedHashSet<>();
        inEveryTab(() -> doOnEdt(() -> Controls.in(window.main().frame().getRootPane()).stream()
                .filter(control -> Controls.nameForScreenReaders(control).isEmpty())
                .forEach(control -> nameless.add(Controls.called(control)))));
        assertThat(nameless).isEmpty();
    }
}
