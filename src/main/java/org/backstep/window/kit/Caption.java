package org.backstep.window.kit;

import java.awt.Color;
import java.util.function.Function;
import javax.swing.JLabel;
import org.backstep.notation.Palette.Role;

/** A label in a size, weight and colour of its own, which it has in every theme. */
public class Caption extends JLabel {
    private final double size;
    private final int weight;
    private final Function<Theme, Color> colour;

    /**
     * An empty label in the colour of a role.
     *
     * @param size in points
     * @param weight {@link java.awt.Font#PLAIN} or {@link java.awt.Font#BOLD}
     */
    public Caption(double size, int weight, Role role) {
        this(size, weight, theme -> theme.colour(role));
    }

    /** An empty label in a colour that is made from others. */
    public Caption(double size, int weight, Function<Theme, Color> colour) {
        this.size = size;
        this.weight = weight;
        this.colour = colour;
        dress();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (colour != null) { // the superclass calls this before there are fields
            dress();
        }
    }

    private void dress() {
        setFont(Theme.words(size, weight));
        setForeground(colour.apply(Theme.now()));
    }
}
