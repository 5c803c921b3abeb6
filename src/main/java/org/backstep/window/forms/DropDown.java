package org.backstep.window.forms;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Dimension;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.SwingConstants;
import org.backstep.window.kit.Icons;
import org.backstep.window.kit.Popover;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/** A button that shows a setting and opens a form to change it. */
public final class DropDown {
    private final FixedButton button;
    private final String caption;
    private final Supplier<Form> form;
    private @Nullable Popover open;

    /**
     * Makes a button.
     *
     * @param name of the component
     * @param caption the setting
     * @param least the least width in points; 0 for that of the text
     * @param full the width in points where there is room
     * @param form made anew at every opening, so that it has the present values
     */
    public DropDown(String name, String caption, int least, int full, Supplier<Form> form) {
        this.caption = caption;
        button = new FixedButton(least, full);
        this.form = form;
        button.setName(name);
        button.setHorizontalTextPosition(SwingConstants.LEADING);
        button.setIconTextGap(4);
        // six such buttons share the bar with the buttons that step
        button.putClientProperty(FlatClientProperties.STYLE, "minimumWidth: 40; margin: 2,8,2,8");
        // the keys of the computation go on working after a click; Tab still reaches the button
        button.setRequestFocusEnabled(false);
        button.addActionListener(event -> toggle());
    }

    public JButton component() {
        return button;
    }

    /** Gives the button its full width, or the least. */
    void widen(boolean full) {
        if (button.isFull != full) {
            button.isFull = full;
            button.revalidate();
        }
    }

    /** Shows the present value; a long text is cut short by the button and whole in the tool tip. */
    public void show(String text) {
        if (!button.getText().equals(text)) {
            button.setText(text);
        }
        button.setToolTipText(caption + ": " + text + " (click to change)");
        button.getAccessibleContext().setAccessibleName(caption + ": " + text);
    }

    /** A button whose width does not change with its text, so that those beside it stay where they are. */
    private static final class FixedButton extends JButton {
        private final int least;
        private final int full;
        private boolean isFull;

        FixedButton(int least, int full) {
            super(" ", Icons.DOWN.icon());
            this.least = least;
            this.full = full;
        }

        @Override
        public Dimension getPreferredSize() {
            Dimension own = super.getPreferredSize();
            return least == 0 ? own : new Dimension((int) Theme.px(isFull ? full : least), own.height);
        }
    }

    void toggle() {
        Popover popover = open;
        if (popover == null) {
            open(button);
        } else {
            popover.close();
        }
    }

    /** Opens the form under another component. */
    public void open(JComponent anchor) {
        Form shown = form.get();
        Popover popover = Popover.open(anchor, shown.component(), shown.first(), () -> open = null);
        open = popover;
        shown.whenDone(popover::close);
    }
}
