package org.backstep.window;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.fonts.jetbrains_mono.FlatJetBrainsMonoFont;
import com.formdev.flatlaf.util.UIScale;
import java.util.Map;

/** FlatLaf in Backstep's colours and fonts. */
final class LookAndFeel {
    private LookAndFeel() {}

    /** Installs the look and feel for a theme; components that exist are updated. On the event dispatch thread. */
    static void install(Theme theme) {
        FlatInterFont.installLazy();
        FlatJetBrainsMonoFont.install(); // Theme asks for it by name; a lazy one would not be found
        FlatLaf.setPreferredFontFamily(FlatInterFont.FAMILY);
        FlatLaf.setPreferredMonospacedFontFamily(FlatJetBrainsMonoFont.FAMILY);
        UIScale.setZoomFactor((float) (theme.zoom() * (theme.isProjector() ? 1.25 : 1)));
        FlatLaf.setGlobalExtraDefaults(Map.of("@accentColor", "#0A66C2"));
        boolean installed = theme.isDark() ? FlatDarkLaf.setup() : FlatLightLaf.setup();
        if (!installed) {
            throw new IllegalStateException("the look and feel cannot be installed");
        }
        FlatLaf.updateUI();
    }
}
