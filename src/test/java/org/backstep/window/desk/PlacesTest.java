package org.backstep.window.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.List;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import org.backstep.window.OnEventThread;
import org.junit.jupiter.api.Test;

@OnEventThread
class PlacesTest {
    private static final Rectangle LEFT = new Rectangle(0, 0, 1920, 1040);
    private static final Rectangle RIGHT = new Rectangle(1920, 0, 1280, 1024);

    @Test
    void aWindowOnAScreenStaysWhereItIs() {
        Rectangle window = new Rectangle(1950, 20, 1100, 700);
        assertThat(Places.onScreen(window, List.of(LEFT, RIGHT))).isEqualTo(window);
    }

    @Test
    void aWindowOfAScreenThatIsGoneComesBack() {
        assertThat(Places.onScreen(new Rectangle(2400, 100, 1200, 800), List.of(LEFT)))
                .isEqualTo(new Rectangle(720, 100, 1200, 800));
        assertThat(Places.onScreen(new Rectangle(-5000, -5000, 1200, 800), List.of(LEFT)))
                .isEqualTo(new Rectangle(0, 0, 1200, 800));
    }

    @Test
    void aWindowThatIsTooLargeBecomesAsLargeAsTheScreen() {
        assertThat(Places.onScreen(new Rectangle(10, 10, 3840, 2160), List.of(RIGHT)))
                .isEqualTo(RIGHT);
    }

    @Test
    void dividersAndTabsComeBackAtAnotherSizeToo() throws BackingStoreException {
        Preferences node = Preferences.userRoot().node("org/backstep-test-" + System.nanoTime());
        try {
            UserPreferences preferred = new UserPreferences(node);
            JPanel before = parts(1000);
            split(before).setDividerLocation(250);
            tabs(before).setSelectedIndex(1);
            int share = 250 * 100 / (1000 - split(before).getDividerSize());
            Places.remember(before, "WIDE", preferred);
            JPanel after = parts(2000);
            Places.restore(after, "WIDE", preferred);
            assertThat(split(after).getDividerLocation()
                            * 100
                            / (2000 - split(after).getDividerSize()))
                    .isEqualTo(share);
            assertThat(tabs(after).getSelectedIndex()).isEqualTo(1);
            JPanel narrow = parts(1000);
            Places.restore(narrow, "NARROW", preferred);
            assertThat(tabs(narrow).getSelectedIndex()).isZero();
        } finally {
            node.removeNode();
        }
    }

    private static JPanel parts(int width) {
        JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, new JPanel(), new JPanel());
        split.setName("split");
        split.setSize(width, 400);
        JTabbedPane tabs = new JTabbedPane();
        tabs.setName("tabs");
        tabs.addTab("a", new JPanel());
        tabs.addTab("b", new JPanel());
        JPanel all = new JPanel(null);
        all.add(split);
        all.add(tabs);
        return all;
    }

    private static JSplitPane split(JPanel parts) {
        return (JSplitPane) parts.getComponent(0);
    }

    private static JTabbedPane tabs(JPanel parts) {
        return (JTabbedPane) parts.getComponent(1);
    }
}
