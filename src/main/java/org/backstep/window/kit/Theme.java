package org.backstep.window.kit;

import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.fonts.jetbrains_mono.FlatJetBrainsMonoFont;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Font;
import javax.swing.UIManager;
import org.backstep.chart.ChartStyle;
import org.backstep.notation.Palette;
import org.backstep.notation.Palette.Role;
import org.backstep.notation.Quantity;

/**
 * The colours and sizes of all that is drawn by hand; Swing's own components follow the look and feel. Immutable.
 *
 * @param palette which colours; those of the projector also mean thicker lines and bolder text
 * @param zoom 1 is 100 %
 */
public record Theme(Palette palette, double zoom) {
    /** The light palette at 100 %. */
    public static final Theme LIGHT = new Theme(Palette.LIGHT, 1);

    private static final String KEY = "Backstep.theme";

    /** The theme of the look and feel; the light one before it is installed. */
    public static Theme now() {
        return UIManager.get(KEY) instanceof Theme theme ? theme : LIGHT;
    }

    void install() {
        UIManager.put(KEY, this);
    }

    public Color colour(Role role) {
        return new Color(palette.of(role));
    }

    /** The colour of a quantity's text: of its role; plain text for losses and settings. */
    public Color colour(Quantity quantity, int codeLayer, int lastLayer) {
        return colour(Role.of(quantity, codeLayer, lastLayer));
    }

    /** A mixture of two colours: 0 gives the first, 1 the second. */
    public static Color mix(Color from, Color to, double share) {
        double s = Math.max(0, Math.min(1, share));
        return new Color(
                (int) Math.round(from.getRed() + s * (to.getRed() - from.getRed())),
                (int) Math.round(from.getGreen() + s * (to.getGreen() - from.getGreen())),
                (int) Math.round(from.getBlue() + s * (to.getBlue() - from.getBlue())));
    }

    /** The colour of faint text: captions, units, phases not reached yet. */
    public Color faint() {
        return mix(colour(Role.BACKGROUND), colour(Role.TEXT), isProjector() ? 0.75 : 0.55);
    }

    public boolean isDark() {
        return palette.isDark();
    }

    public boolean isProjector() {
        return palette.isProjector();
    }

    /** A length in pixels of the scaled window: 1 becomes 2 at 200 %. */
    public static double px(double length) {
        return UIScale.scale(1f) * length;
    }

    /** The factor of all lines: they are thicker for a projector. */
    public double weight() {
        return isProjector() ? 1.6 : 1;
    }

    public float line(double width) {
        return (float) (px(width) * weight());
    }

    public ChartStyle charts() {
        return new ChartStyle(palette, px(1), weight());
    }

    /** Inter, for words. */
    public static Font words(double size, int style) {
        return font(FlatInterFont.FAMILY, size, style);
    }

    /** JetBrains Mono, for numbers that stand in columns. */
    public static Font digits(double size, int style) {
        return font(FlatJetBrainsMonoFont.FAMILY, size, style);
    }

    private static Font font(String family, double size, int style) {
        return new Font(family, style, 12).deriveFont((float) px(size));
    }

    public Theme with(Palette other) {
        return new Theme(other, zoom);
    }

    public Theme zoomed(double other) {
        return new Theme(palette, other);
    }
}
