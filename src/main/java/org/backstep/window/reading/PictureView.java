package org.backstep.window.reading;

import java.awt.Container;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import javax.swing.text.Element;

/** The view of a picture, never wider than its line; its description until it is loaded, or if it cannot be. */
final class PictureView extends ProseLeaf {
    private final ProsePicture picture;
    private final ProseStyle style;

    PictureView(Element element, ProsePicture picture, ProseStyle style) {
        super(element);
        this.picture = picture;
        this.style = style;
        picture.whenRead(() -> {
            preferenceChanged(null, true, true);
            Container container = getContainer();
            if (container != null) {
                container.repaint();
            }
        });
    }

    @Override
    float natural() {
        return picture.image().map(image -> style.px(image.getWidth())).orElse(words());
    }

    private float words() {
        return metrics().stringWidth(sentence()) + style.px(2);
    }

    private String sentence() {
        return picture.isMissing() ? "[" + picture.description() + " – no such picture]" : picture.description();
    }

    private FontMetrics metrics() {
        Font font = style.words(false, true);
        Container container = getContainer();
        return container == null ? new java.awt.Canvas().getFontMetrics(font) : container.getFontMetrics(font);
    }

    @Override
    float ascent() {
        return picture.image().isPresent()
                ? getPreferredSpan(Y_AXIS)
                : metrics().getAscent();
    }

    @Override
    public float getPreferredSpan(int axis) {
        float width = Math.min(natural(), room());
        if (axis == X_AXIS) {
            return width;
        }
        return picture.image()
                .map(image -> (float) Math.ceil(width * image.getHeight() / image.getWidth()))
                .orElse((float) metrics().getHeight());
    }

    @Override
    public float getMinimumSpan(int axis) {
        return axis == X_AXIS ? Math.min(natural(), style.px(60)) : super.getMinimumSpan(axis);
    }

    @Override
    void draw(Graphics2D g, Rectangle place) {
        if (picture.image().isPresent()) {
            BufferedImage image = picture.image().get();
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            g.drawImage(image, place.x, place.y, place.width, place.height, null);
        } else {
            g.setColor(style.quiet());
            g.setFont(style.words(false, true));
            g.drawString(sentence(), place.x, place.y + metrics().getAscent());
        }
    }
}
