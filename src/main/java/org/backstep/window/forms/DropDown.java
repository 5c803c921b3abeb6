package org.backstep.window.forms;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.SwingConstants;
import org.backstep.window.kit.Icons;
import org.backstep.window.kit.Popover;
import org.jspecify.annotations.Nullable;

/** A button that shows a setting and opens a form to change it. */
public final class DropDown {
    private static final int LONGEST = 28;

    private final JButton button = new JButton(" ", Icons.DOWN.icon());
    private final String caption;
    private final Supplier<Form> form;
    private @Nullable Popover open;

    /**
     * Makes a button.
     *
     * @param name of the component
     * @param caption the setting
     * @param form made anew at every opening, so that it has the present values
     */
    public DropDown(String name, String caption, Supplier<Form> form) {
        this.caption = caption;
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

    /** Shows the present value; a long text is cut short here and whole in the tool tip. */
    public void show(String text) {
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        if (!button.getText().equals(shown)) {
            button.setText(shown);
        }
        button.setToolTipText(caption + ": " + text + " (click to change)");
        button.getAccessibleContext().setAccessibleName(caption + ": " + text);
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
