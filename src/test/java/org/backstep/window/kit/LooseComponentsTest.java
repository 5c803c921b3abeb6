package org.backstep.window.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import org.backstep.notation.Palette;
import org.backstep.notation.Palette.Role;
import org.backstep.window.OnEventThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEventThread
class LooseComponentsTest {
    @AfterEach
    void inLight() {
        LookAndFeel.install(Theme.LIGHT);
    }

    private static Color sheet() {
        return new Color(Theme.now().palette().of(Role.BACKGROUND));
    }

    @Test
    void whatIsInNoWindowGetsTheColoursOfEveryThemeToo() {
        LookAndFeel.install(Theme.LIGHT.with(Palette.PROJECTOR));
        JTabbedPane inner = new JTabbedPane();
        inner.addTab("a table", new JLabel("content"));
        JPanel put = new JPanel();
        put.add(inner);
        JPanel window = new JPanel();
        window.add(put);
        window.remove(put);
        LookAndFeel.install(Theme.LIGHT.with(Palette.DARK));
        assertThat(inner.getBackground()).isEqualTo(sheet());
        window.add(put);
        put.remove(inner); // alone now
        LookAndFeel.install(Theme.LIGHT.with(Palette.DARK_PROJECTOR));
        assertThat(inner.getBackground()).isEqualTo(sheet());
    }
}
