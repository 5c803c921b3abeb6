package org.backstep.export;

import java.util.Locale;

/** The formats of a figure, named by the ending of a file's name. */
public enum FigureFormat {
    /** 2100×1500 pixels at 150 dpi. */
    PNG,
    /** Vectors for the web; letters are shapes. */
    SVG,
    /** One page of 14×10 inches; letters are shapes. */
    PDF;

    /**
     * The format that the ending of a file's name stands for, in small or capital letters.
     *
     * @throws IllegalArgumentException if the name ends differently; the message lists the three endings
     */
    public static FigureFormat of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        for (FigureFormat format : values()) {
            if (name.endsWith(format.ending())) {
                return format;
            }
        }
        throw new IllegalArgumentException(
                "cannot write a figure to \"" + fileName + "\"; its name must end in .png, .svg or .pdf");
    }

    /** ".png" */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
