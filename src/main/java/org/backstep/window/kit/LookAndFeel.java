package org.backstep.window.kit;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.fonts.jetbrains_mono.FlatJetBrainsMonoFont;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import java.util.Map;
import javax.swing.UIManager;
import javax.swing.plaf.ColorUIResource;
import javax.swing.plaf.FontUIResource;
import org.backstep.notation.Palette.Role;

/** The look and feel: FlatLaf in Backstep's colours and fonts. */
public final class LookAndFeel {
    /** The style of the most important button. */
    public static final String ACCENT = "background: $Component.accentColor; focusedBackground: $Component.accentColor;"
            + " foreground: $Backstep.onAccent";

    /** The key of the colour of errors, for {@link UIManager#getColor}. */
    public static final String PROBLEM = "Backstep.problemColour";

    private static final int WORDS = 13;

    private LookAndFeel() {}

    /** Installs the look and feel for a theme; components that exist are updated, in a window or not. On the event dispatch thread. */
    public static void install(Theme theme) {
        if (theme.equals(Theme.now()) && UIManager.getLookAndFeel() instanceof FlatLaf) {
            return;
        }
        if (!(UIManager.getLookAndFeel() instanceof FlatLaf)) {
            LooseComponents.watch();
        }
        theme.install();
        FlatInterFont.installLazy();
        // Theme finds this font by its name, which fails for a lazy one
        FlatJetBrainsMonoFont.installStyle(FlatJetBrainsMonoFont.STYLE_REGULAR);
        FlatJetBrainsMonoFont.installStyle(FlatJetBrainsMonoFont.STYLE_BOLD);
        FlatLaf.setPreferredFontFamily(FlatInterFont.FAMILY);
        FlatLaf.setPreferredMonospacedFontFamily(FlatJetBrainsMonoFont.FAMILY);
        float zoom = (float) (theme.zoom() * (theme.isProjector() ? 1.25 : 1));
        UIScale.setZoomFactor(zoom);
        // one size on every desktop, as the window has its own scale
        Font words = new Font(FlatInterFont.FAMILY, Font.PLAIN, WORDS).deriveFont(WORDS * zoom);
        UIManager.put("defaultFont", new FontUIResource(words));
        FlatLaf.setGlobalExtraDefaults(defaults(theme));
        boolean installed = theme.isDark() ? FlatDarkLaf.setup() : FlatLightLaf.setup();
        if (!installed) {
            throw new IllegalStateException("the look and feel cannot be installed");
        }
        // Actions.Red is too pale for sentences: 3.6 to 1 on the light background, these have 6 to 1 and more
        UIManager.put(PROBLEM, new ColorUIResource(theme.isDark() ? 0xFF9A93 : 0xA8141F));
        FlatLaf.updateUI();
        LooseComponents.update();
    }

    /** The defaults: sheets on a slightly darker ground; round corners; one accent. */
    private static Map<String, String> defaults(Theme theme) {
        String sheet = hex(theme.colour(Role.BACKGROUND));
        String ground = hex(Theme.mix(theme.colour(Role.BACKGROUND), theme.colour(Role.TEXT), 0.06));
        return Map.ofEntries(
                Map.entry("@accentColor", theme.isDark() ? "#4C9BE8" : "#0A66C2"),
                Map.entry("Backstep.onAccent", theme.isDark() ? "#0B1118" : "#FFFFFF"),
                Map.entry("@background", theme.isDark() ? "#16191D" : ground),
                Map.entry("MenuBar.background", sheet),
                Map.entry("TabbedPane.background", sheet),
                Map.entry("TabbedPane.showTabSeparators", "false"),
                Map.entry("TabbedPane.tabHeight", "34"),
                Map.entry("Table.background", sheet),
                Map.entry("TableHeader.background", sheet),
                Map.entry("Viewport.background", sheet),
                Map.entry("Button.arc", "8"),
                Map.entry("Component.arc", "8"),
                Map.entry("TextComponent.arc", "8"),
                Map.entry("ScrollBar.width", "10"),
                Map.entry("ScrollBar.thumbArc", "999"),
                Map.entry("ScrollBar.thumbInsets", "2,2,2,2"),
                Map.entry("ScrollBar.track", sheet));
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%06X", colour.getRGB() & 0xFFFFFF);
    }
}
