package org.backstep.window.reading;

import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import javax.swing.text.Element;
import org.jspecify.annotations.Nullable;

/** The view of a formula, on the base line of its words. */
final class FormulaView extends ProseLeaf {
    private static final float SHARE_THAT_STAYS = 0.5f;

    private final Formula formula;
    private final ProseStyle style;
    private float room = -1;
    private @Nullable FormulaLook look;

    FormulaView(Element element, Formula formula, ProseStyle style) {
        super(element);
        this.formula = formula;
        this.style = style;
        formula.whenTypeset(() -> {
            look = null;
            preferenceChanged(null, true, true);
            Container container = getContainer();
            if (container != null) {
                container.repaint();
            }
        });
    }

    private FormulaLook look() {
        // a comma after a formula that must shrink stays in its line
        boolean fits = formula.isDisplay() || formula.natural() <= room();
        float now = fits ? room() : room() - style.px(6);
        FormulaLook known = look;
        if (known == null || now != room) {
            known = formula.within(now);
            look = known;
            room = now;
        }
        return known;
    }

    @Override
    float natural() {
        return formula.natural();
    }

    @Override
    float ascent() {
        return look().ascent() + above();
    }

    /** The gap above, so that two fractions below each other do not touch. */
    private float above() {
        return style.px(formula.isDisplay() ? 0 : 1);
    }

    @Override
    public float getPreferredSpan(int axis) {
        return axis == X_AXIS ? (float) Math.ceil(look().width()) : (float) Math.ceil(look().height() + 2 * above());
    }

    @Override
    public float getMinimumSpan(int axis) {
        return axis == X_AXIS
                ? Math.min(getPreferredSpan(axis), natural() * SHARE_THAT_STAYS)
                : super.getMinimumSpan(axis);
    }

    @Override
    void draw(Graphics2D g, Rectangle place) {
        look().paint(g, place.x, place.y + above(), place.width);
        if (ProseMarks.LINK.isIn(getAttributes())) {
            g.setColor(style.link());
            int y = place.y + Math.round(ascent() + style.px(2));
            g.fillRect(place.x, y, place.width, Math.max(1, Math.round(style.px(1))));
        }
    }
}
