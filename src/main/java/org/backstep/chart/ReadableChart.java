package org.backstep.chart;

import java.util.List;

/** A live chart that can be read: at a place, and as a whole in words. */
public interface ReadableChart {
    LiveChart chart();

    /** The numbers at a place in the component that shows it, a line each; empty where there are none. */
    List<String> read(double x, double y);

    String sentence();
}
