package org.backstep.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.backstep.data.TemporaryFolder;
import org.backstep.notation.UserError;

/** Rasmus Andersson's Inter, read from our own jar, so that a figure looks the same on every machine. */
public final class ChartFonts {
    private static final Map<Cut, Font> LOADED = new ConcurrentHashMap<>();

    private ChartFonts() {}

    public enum Cut {
        /** Ticks and notes. */
        REGULAR("Regular"),
        /** Headings. */
        SEMI_BOLD("SemiBold"),
        /** Symbols. */
        ITALIC("Italic");

        private final String file;

        Cut(String file) {
            this.file = file;
        }
    }

    /**
     * Inter in one of its cuts.
     *
     * @throws UserError if Java cannot make fonts on this machine
     */
    public static Font of(Cut cut, double size) {
        return LOADED.computeIfAbsent(cut, ChartFonts::load).deriveFont((float) size);
    }

    /** The font for a text of unknown origin: Inter or, for signs that it lacks, what the machine has. */
    public static Font forText(String text, Cut cut, double size) {
        Font inter = of(cut, size);
        return inter.canDisplayUpTo(text) < 0
                ? inter
                : new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) size);
    }

    /** A font system that cannot start says so in several ways, and in other ones when it is asked again. */
    private static Font load(Cut cut) {
        String path = String.format(Locale.ROOT, "/com/formdev/flatlaf/fonts/inter/Inter-%s.otf", cut.file);
        TemporaryFolder.require();
        try (InputStream stream = ChartFonts.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(path + " is missing from the class path");
            }
            Font font = Font.createFont(Font.TRUETYPE_FONT, stream);
            new TextLayout("x", font, new FontRenderContext(null, true, true)).getAdvance();
            return font;
        } catch (FontFormatException e) {
            throw new IllegalStateException(path + " is not a font", e);
        } catch (IOException | LinkageError | InternalError | NullPointerException e) {
            throw new UserError(
                    "figures cannot be drawn: Java finds no fonts on this machine; install fontconfig and a font"
                            + " (Debian and Ubuntu: apt install fontconfig fonts-dejavu-core; Fedora: dnf install fontconfig"
                            + " dejavu-sans-fonts)");
        }
    }
}
