package org.backstep.window.desk;

import java.awt.Rectangle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import org.backstep.notation.Palette;
import org.backstep.window.kit.Theme;

/** The preferences that are kept between two starts: the window's place, the theme, the scale, recent files. */
public final class UserPreferences {
    private static final int MOST_RECENT = 8;

    private final Preferences node;

    public UserPreferences(Preferences node) {
        this.node = node;
    }

    public Theme theme() {
        String name = node.get("palette", Palette.LIGHT.name());
        Palette palette = Stream.of(Palette.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(Palette.LIGHT);
        double zoom = node.getDouble("zoom", 1);
        return new Theme(palette, zoom >= 0.75 && zoom <= 3 ? zoom : 1);
    }

    public void remember(Theme theme) {
        node.put("palette", theme.palette().name());
        node.putDouble("zoom", theme.zoom());
    }

    /** The window's bounds when it was not maximised; empty if they are not known. */
    public Optional<Rectangle> bounds() {
        int width = node.getInt("width", 0);
        int height = node.getInt("height", 0);
        return width > 0 && height > 0
                ? Optional.of(new Rectangle(node.getInt("x", 0), node.getInt("y", 0), width, height))
                : Optional.empty();
    }

    public boolean isMaximised() {
        return node.getBoolean("maximised", false);
    }

    public void remember(Rectangle bounds, boolean maximised) {
        node.putInt("x", bounds.x);
        node.putInt("y", bounds.y);
        node.putInt("width", bounds.width);
        node.putInt("height", bounds.height);
        node.putBoolean("maximised", maximised);
    }

    /** The place of a named divider or tab. */
    public OptionalInt place(String name) {
        int place = node.getInt("place " + name, -1);
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    public void rememberPlace(String name, int place) {
        node.putInt("place " + name, place);
    }

    /** Whether no window of this user was opened before; true once. */
    public boolean isFirstStart() {
        boolean first = !node.getBoolean("started", false);
        node.putBoolean("started", true);
        return first;
    }

    /** Whether unsaved work is kept for after a crash. */
    public boolean keepsWork() {
        return node.getBoolean("keep work", true);
    }

    public void rememberKeeping(boolean keeps) {
        node.putBoolean("keep work", keeps);
    }

    /** The recent files, the newest first. */
    public List<String> recentFiles() {
        return node.get("recent", "").lines().filter(line -> !line.isBlank()).toList();
    }

    public void rememberFile(String file) {
        List<String> all = Stream.concat(Stream.of(file), recentFiles().stream())
                .distinct()
                .limit(MOST_RECENT)
                .toList();
        rememberFiles(all);
    }

    /** Removes a file that no longer exists. */
    public void forgetFile(String file) {
        rememberFiles(
                recentFiles().stream().filter(known -> !known.equals(file)).toList());
    }

    private void rememberFiles(List<String> files) {
        String text = String.join("\n", files);
        if (text.length() <= Preferences.MAX_VALUE_LENGTH) {
            node.put("recent", text);
        }
    }

    /** The folder of the file used last. */
    public Optional<Path> lastFolder() {
        return recentFiles().stream()
                .findFirst()
                .flatMap(file -> Optional.ofNullable(Path.of(file).getParent()))
                .filter(Files::isDirectory);
    }
}
