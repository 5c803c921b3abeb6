package org.backstep.data;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backstep.notation.UserError;

/**
 * The shape of samples that are pictures: the features are the pixels, row by row.
 *
 * @param height in pixels
 * @param width in pixels
 */
public record PictureShape(int height, int width) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

    public PictureShape {
        if (height < 1 || width < 1) {
            throw new UserError("a picture has at least 1x1 pixels, not " + height + "x" + width);
        }
    }

    /**
     * Reads what {@link #text} writes.
     *
     * @throws UserError if it is no shape
     */
    public static PictureShape parse(String text) {
        Matcher numbers = TEXT.matcher(text);
        if (!numbers.matches()) {
            throw new UserError("shape must be height x width in pixels, as in 8x8, found \"" + text + '"');
        }
        return new PictureShape(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
    }

    /** As it is typed: "8x8". */
    public String text() {
        return height + "x" + width;
    }

    public int pixels() {
        return Math.multiplyExact(height, width);
    }

    /** The place of a feature, from 0: "row 2, column 3", both from 1. */
    public String place(int feature) {
        return "row " + (feature / width + 1) + ", column " + (feature % width + 1);
    }

    /** Names of the pixels, row by row: p_1_1, p_1_2, …. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (int row = 1; row <= height; row++) {
            for (int column = 1; column <= width; column++) {
                names.add("p_" + row + "_" + column);
            }
        }
        return names;
    }
}
