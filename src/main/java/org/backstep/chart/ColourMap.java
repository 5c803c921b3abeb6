package org.backstep.chart;

import java.awt.Color;

/**
 * Colours for numbers between 0 and 1: 33 published colours each, at 0, 1/32, …, 1, joined by straight lines in sRGB. At
 * most 2/255 off Matplotlib's maps of the same name.
 */
public enum ColourMap {
    /**
     * Even to the eye and readable in grey, for sizes. Stéfan van der Walt and Nathaniel Smith, 2015 (BIDS/colormap,
     * CC0), every eighth of its colours.
     */
    VIRIDIS("440154 470d60 48186a 482374 472d7b 453681 424086 3f4989 3b528b 375a8d 33638d 2f6a8e 2c728e 297a8e 26818e"
            + " 23898e 21908c 1f988b 1f9f88 21a685 28ae80 31b57b 3ebc74 4cc26c 5dc963 6ece58 82d34c 96d83f abdc32"
            + " c0df24 d5e21a eae51a fde725"),
    /**
     * Blue over grey to red, for values with two ends. Kenneth Moreland, "Diverging Color Maps for Scientific
     * Visualization", 2009: the straight line in Msh space between (59, 76, 192) and (180, 4, 38), his table of 33.
     */
    COOLWARM("3b4cc0 445acc 4d68d7 5775e1 6282ea 6c8ef1 779af7 82a5fb 8db0fe 98b9ff a3c2ff aec9fd b8d0f9 c2d5f4 ccd9ee"
            + " d5dbe6 dddddd e5d8d1 ecd3c5 f1ccb9 f5c4ad f7bba0 f7b194 f7a687 f49a7b f18d6f ec7f63 e57058 de604d"
            + " d55042 cb3e38 c0282f b40426");

    /** The number of colours of a map. */
    public static final int LEVELS = 256;

    private final String stops;

    ColourMap(String stops) {
        this.stops = stops;
    }

    /** All colours, from the lowest to the highest value. */
    public Color[] colours() {
        String[] hex = stops.split(" ", -1);
        int[] rgb = new int[hex.length];
        for (int k = 0; k < hex.length; k++) {
            rgb[k] = Integer.parseInt(hex[k], 16);
        }
        Color[] colours = new Color[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            double place = (double) level * (rgb.length - 1) / (LEVELS - 1);
            int below = Math.min((int) place, rgb.length - 2);
            colours[level] = mix(rgb[below], rgb[below + 1], place - below);
        }
        return colours;
    }

    private static Color mix(int from, int to, double share) {
        return new Color(part(from, to, 16, share), part(from, to, 8, share), part(from, to, 0, share));
    }

    private static int part(int from, int to, int shift, double share) {
        int start = from >> shift & 0xFF;
        int end = to >> shift & 0xFF;
        return (int) Math.round(start + (end - start) * share);
    }
}
