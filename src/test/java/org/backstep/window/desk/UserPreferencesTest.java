package org.backstep.window.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.backstep.notation.Palette;
import org.backstep.window.kit.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UserPreferencesTest {
    private final Preferences node = Preferences.userRoot().node("org/backstep-test-" + System.nanoTime());
    private final UserPreferences preferred = new UserPreferences(node);

    @AfterEach
    void forget() throws BackingStoreException {
        node.removeNode();
    }

    @Test
    void atFirstNothingIsKnown() {
        assertThat(preferred.bounds()).isEmpty();
        assertThat(preferred.isMaximised()).isFalse();
        assertThat(preferred.recentFiles()).isEmpty();
        assertThat(preferred.lastFolder()).isEmpty();
        assertThat(preferred.theme()).isEqualTo(Theme.LIGHT);
        assertThat(preferred.place("anything")).isEmpty();
    }

    @Test
    void theFirstStartIsOneOnly() {
        assertThat(preferred.isFirstStart()).isTrue();
        assertThat(new UserPreferences(node).isFirstStart()).isFalse();
    }

    @Test
    void whatIsRememberedComesBack() {
        preferred.remember(new Rectangle(1, 2, 300, 400), true);
        preferred.remember(new Theme(Palette.DARK, 1.5));
        preferred.rememberPlace("split", 4_200);
        UserPreferences later = new UserPreferences(node);
        assertThat(later.bounds()).hasValue(new Rectangle(1, 2, 300, 400));
        assertThat(later.isMaximised()).isTrue();
        assertThat(later.theme()).isEqualTo(new Theme(Palette.DARK, 1.5));
        assertThat(later.place("split")).hasValue(4_200);
    }

    @Test
    void theNewestEightFilesAreKnownEachOnce() {
        for (int k = 1; k <= 10; k++) {
            preferred.rememberFile("/data/" + k + ".csv");
        }
        preferred.rememberFile("/data/5.csv");
        assertThat(preferred.recentFiles())
                .hasSize(8)
                .startsWith("/data/5.csv", "/data/10.csv")
                .endsWith("/data/3.csv");
        preferred.forgetFile("/data/10.csv");
        assertThat(preferred.recentFiles()).hasSize(7).doesNotContain("/data/10.csv");
    }

    @Test
    void nonsenseInTheStoreIsNotBelieved() {
        node.put("palette", "PLAID");
        node.putDouble("zoom", 77);
        assertThat(preferred.theme()).isEqualTo(Theme.LIGHT);
    }
}
