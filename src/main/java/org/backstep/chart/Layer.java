package org.backstep.chart;

/** Something that moves in a {@link LiveChart}: drawn again for each frame over axes and grid, which are not. */
public interface Layer {
    void paint(Canvas canvas);
}
