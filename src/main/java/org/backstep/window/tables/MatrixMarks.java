package org.backstep.window.tables;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import org.backstep.notation.Palette.Role;
import org.backstep.window.kit.Theme;

/** Paints what is selected in a matrix and what a lesson points at. */
final class MatrixMarks {
    private MatrixMarks() {}

    /** Draws a dashed line within a place. */
    static void dash(Graphics2D g, Rectangle place) {
        float width = Theme.now().line(2);
        float dash = (float) Theme.px(5);
        int inset = (int) Math.ceil(width / 2);
        g.setColor(Theme.now().colour(Role.OUTPUT));
        g.setStroke(new BasicStroke(
                width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {dash, dash * 0.7f}, 0));
        g.drawRect(place.x + inset, place.y + inset, place.width - 2 * inset - 1, place.height - 2 * inset - 1);
    }

    /** Outlines a place, bolder with the focus. */
    static void outline(Graphics2D g, Rectangle place, boolean focused) {
        int width = Math.max(2, Math.round(Theme.now().line(focused ? 3 : 2)));
        g.setColor(Theme.now().colour(Role.TEXT));
        for (int k = 0; k < width; k++) {
            g.drawRect(place.x + k, place.y + k, place.width - 2 * k, place.height - 2 * k);
        }
    }

    /** Draws lines along the row and the column of a field in a picture. */
    static void cross(Graphics2D g, Rectangle field, Rectangle picture) {
        g.setColor(Theme.now().colour(Role.TEXT));
        g.drawRect(picture.x - 1, field.y - 1, picture.width + 1, field.height + 1);
        g.drawRect(field.x - 1, picture.y - 1, field.width + 1, picture.height + 1);
    }
}
