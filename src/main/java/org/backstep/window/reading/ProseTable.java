package org.backstep.window.reading;

import java.awt.Graphics;
import java.awt.Rectangle;
import java.awt.Shape;
import javax.swing.text.AttributeSet;
import javax.swing.text.BoxView;
import javax.swing.text.Element;
import javax.swing.text.StyleConstants;
import javax.swing.text.View;

/** The view of a table: columns as wide as their contents, narrower where there is not enough room. */
final class ProseTable extends BoxView {
    private final ProseStyle style;
    private int widthOfColumns = -1;
    private int[] columns = {};

    ProseTable(Element element, ProseStyle style) {
        super(element, Y_AXIS);
        this.style = style;
        AttributeSet attributes = element.getAttributes();
        setInsets(
                (short) StyleConstants.getSpaceAbove(attributes), (short) StyleConstants.getLeftIndent(attributes),
                (short) 0, (short) 0);
    }

    static final class Cell extends BoxView {
        Cell(Element element, ProseStyle style) {
            super(element, Y_AXIS);
            short beside = (short) style.px(8);
            short above = (short) style.px(3);
            boolean first = element.getParentElement().getElement(0) == element;
            setInsets(above, first ? (short) 0 : beside, above, beside);
        }

        private float natural() {
            float widest = 0;
            for (int k = 0; k < getViewCount(); k++) {
                widest = Math.max(widest, getView(k) instanceof ProseParagraph p ? p.natural() : 0);
            }
            return widest + getLeftInset() + getRightInset() + 1;
        }

        private float smallest() {
            float widest = 0;
            for (int k = 0; k < getViewCount(); k++) {
                widest = Math.max(widest, getView(k) instanceof ProseParagraph p ? p.smallest() : 0);
            }
            return widest + getLeftInset() + getRightInset() + 1;
        }
    }

    /** A row of cells, each in the middle of the row's height. */
    static final class Row extends BoxView {
        Row(Element element) {
            super(element, X_AXIS);
        }

        /** {@inheritDoc} The cells' widths are set first, as the row's height depends on them. */
        @Override
        public void setSize(float width, float height) {
            int[] widths = ((ProseTable) getParent()).columns((int) width);
            for (int k = 0; k < getViewCount(); k++) {
                getView(k).setSize(widths[k], getView(k).getPreferredSpan(Y_AXIS));
            }
            super.setSize(width, Math.max(height, getPreferredSpan(Y_AXIS)));
        }

        @Override
        protected void layoutMajorAxis(int target, int axis, int[] offsets, int[] spans) {
            int[] widths = ((ProseTable) getParent()).columns(target);
            int x = 0;
            for (int k = 0; k < spans.length; k++) {
                offsets[k] = x;
                spans[k] = widths[k];
                x += widths[k];
            }
        }

        @Override
        protected void layoutMinorAxis(int target, int axis, int[] offsets, int[] spans) {
            for (int k = 0; k < spans.length; k++) {
                spans[k] = (int) getView(k).getPreferredSpan(axis);
                offsets[k] = Math.max(0, (target - spans[k]) / 2);
            }
        }
    }

    /** The widths of the columns for a width of the table. */
    private int[] columns(int width) {
        if (width != widthOfColumns) {
            columns = divided(width);
            widthOfColumns = width;
        }
        return columns;
    }

    private int[] divided(int width) {
        int count = getView(0).getViewCount();
        float[] natural = new float[count];
        float[] smallest = new float[count];
        float allNatural = 0;
        float allSmallest = 0;
        for (int k = 0; k < count; k++) {
            for (int row = 0; row < getViewCount(); row++) {
                Cell cell = (Cell) getView(row).getView(k);
                natural[k] = Math.max(natural[k], cell.natural());
                smallest[k] = Math.max(smallest[k], Math.min(cell.smallest(), natural[k]));
            }
            allNatural += natural[k];
            allSmallest += smallest[k];
        }
        int[] widths = new int[count];
        for (int k = 0; k < count; k++) {
            float share = allNatural <= width
                    ? natural[k]
                    : allSmallest >= width
                            ? smallest[k] * width / allSmallest
                            : smallest[k]
                                    + (natural[k] - smallest[k]) * (width - allSmallest) / (allNatural - allSmallest);
            widths[k] = Math.max(1, (int) share);
        }
        return widths;
    }

    @Override
    public float getMinimumSpan(int axis) {
        return axis == X_AXIS ? 1 : super.getMinimumSpan(axis);
    }

    @Override
    public void preferenceChanged(View child, boolean width, boolean height) {
        if (width) {
            widthOfColumns = -1;
        }
        super.preferenceChanged(child, width, height);
    }

    @Override
    public void paint(Graphics g, Shape allocation) {
        super.paint(g, allocation);
        Rectangle place = allocation.getBounds();
        int left = place.x + getLeftInset();
        int right = 0;
        for (int column : columns) {
            right += column;
        }
        int thin = Math.max(1, Math.round(style.px(1)));
        g.setColor(style.line());
        for (int row = 0; row < getViewCount(); row++) {
            Shape inside = getChildAllocation(row, allocation);
            if (inside != null) {
                Rectangle line = inside.getBounds();
                g.fillRect(left, line.y + line.height - thin, Math.min(right, line.width), row == 0 ? 2 * thin : thin);
            }
        }
    }
}
