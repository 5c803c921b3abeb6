package org.backstep.layer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backstep.notation.UserError;

/**
 * The shape of what goes through a network for one sample: pictures, channel after channel and each row by row, or a
 * column of d numbers, d@1x1.
 *
 * @param channels the number of pictures
 */
public record Shape(int channels, int height, int width) {
    /** The most numbers of a shape; larger matrices would not fit in memory. */
    private static final int LARGEST = 100_000;

    private static final Pattern TEXT = Pattern.compile("(?:(\\d{1,7})@)?(\\d{1,7})(?:x(\\d{1,7}))?");

    public Shape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new UserError("a layer needs at least 1 unit, not " + text(channels, height, width));
        }
        if ((double) channels * height * width > LARGEST) {
            throw new UserError("a layer of more than " + LARGEST + " units; choose smaller layers");
        }
    }

    /** A column of numbers. */
    public static Shape of(int size) {
        return new Shape(size, 1, 1);
    }

    /**
     * A shape as commands have it: 64, 8x8 or 4@8x8.
     *
     * @return empty if the text is none
     */
    public static Optional<Shape> read(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches() || (parts.group(1) != null && parts.group(3) == null)) {
            return Optional.empty();
        }
        int first = Integer.parseInt(parts.group(2));
        if (parts.group(3) == null) {
            return Optional.of(of(first));
        }
        int channels = parts.group(1) == null ? 1 : Integer.parseInt(parts.group(1));
        return Optional.of(new Shape(channels, first, Integer.parseInt(parts.group(3))));
    }

    /** The number of units. */
    public int size() {
        return channels * height * width;
    }

    /** Whether it is a column of numbers, no picture. */
    public boolean isColumn() {
        return height == 1 && width == 1;
    }

    /** The shape in commands: "64", "8x8" or "4@8x8". */
    public String text() {
        return text(channels, height, width);
    }

    private static String text(int channels, int height, int width) {
        return height == 1 && width == 1 ? "" + channels : (channels == 1 ? "" : channels + "@") + height + "x" + width;
    }
}
