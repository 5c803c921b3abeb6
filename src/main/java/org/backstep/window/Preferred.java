package org.backstep.window;

import java.awt.Rectangle;
import java.util.List;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import org.backstep.notation.Palette;

/** What is remembered from one start to the next: the window's place, the theme, the scale, recent files. */
final class Preferred {
    private static final int MOST_RECENT = 8;

    private final Preferences node;

    Preferred(Preferences node) {
        this.node = node;
    }

    Theme theme() {
        String name = node.get("palette", Palette.LIGHT.name());
        Palette palette = Stream.of(Palette.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(Palette.LIGHT);
        double zoom = node.getDouble("zoom", 1);
        return new Theme(palette, zoom >= 0.75 && zoom <= 3 ? zoom : 1);
    }

    void remember(Theme theme) {
        node.put("palette", theme.palette().name());
        node.putDouble("zoom", theme.zoom());
    }

    /** Where the window was; empty of width if it is not known. */
    Rectangle bounds() {
        return new Rectangle(
                node.getInt("x", 0), node.getInt("y", 0), node.getInt("width", 0), node.getInt("height", 0));
    }

    void remember(Rectangle bounds) {
        node.putInt("x", bounds.x);
        node.putInt("y", bounds.y);
        node.putInt("width", bounds.width);
        node.putInt("height", bounds.height);
    }

    /** Newest first. */
    List<String> recentFiles() {
        return node.get("recent", "").lines().filter(line -> !line.isBlank()).toList();
    }

    void rememberFile(String file) {
        List<String> all = Stream.concat(Stream.of(file), recentFiles().stream())
                .distinct()
                .limit(MOST_RECENT)
                .toList();
        String text = String.join("\n", all);
        if (text.length() <= Preferences.MAX_VALUE_LENGTH) {
            node.put("recent", text);
        }
    }
}
