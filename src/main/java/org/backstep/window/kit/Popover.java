package org.backstep.window.kit;

import com.formdev.flatlaf.ui.FlatDropShadowBorder;
import com.formdev.flatlaf.util.UIScale;
import java.awt.AWTEvent;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseEvent;
import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLayeredPane;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.LayoutFocusTraversalPolicy;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/**
 * A small panel under a button, above everything else in the window. Escape and a click elsewhere close it. It lies in the
 * window itself and not in one of its own, so that no window manager can put it elsewhere; what does not fit scrolls.
 */
public final class Popover extends JPanel {
    private static final int GAP = 4;

    private final Runnable closed;
    private final JComponent anchor;
    private final Rectangle anchorPlace;
    private final JScrollPane scroll;
    private final JLayeredPane layers;
    private final AWTEventListener elsewhere = this::clicked;
    private final ComponentAdapter resized = new ComponentAdapter() {
        @Override
        public void componentResized(ComponentEvent event) {
            place();
        }
    };
    /** Scrolls to the component that Tab reaches. */
    private final PropertyChangeListener focusMoved = this::follow;

    private final @Nullable Component focusBefore;

    private Popover(
            JComponent anchor,
            JComponent content,
            JLayeredPane layers,
            @Nullable Component focusBefore,
            Runnable closed) {
        super(new BorderLayout());
        this.anchor = anchor;
        this.layers = layers;
        this.closed = closed;
        anchorPlace = SwingUtilities.convertRectangle(anchor.getParent(), anchor.getBounds(), layers);
        this.focusBefore = focusBefore;
        scroll = new JScrollPane(
                content,
                ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_AS_NEEDED);
        scroll.getVerticalScrollBar().setUnitIncrement(UIScale.scale(16));
        setOpaque(false);
        setName("popover");
        getAccessibleContext().setAccessibleName(content.getAccessibleContext().getAccessibleName());
        add(scroll);
        dress();
        setFocusCycleRoot(true);
        setFocusTraversalPolicy(new LayoutFocusTraversalPolicy());
        registerKeyboardAction(event -> close(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
    }

    /**
     * Opens a popover and closes the one that is open.
     *
     * @param anchor the component above it
     * @param first the component that gets the focus
     * @param closed callback; called when the popover is closed
     */
    public static Popover open(JComponent anchor, JComponent content, JComponent first, Runnable closed) {
        JLayeredPane layers = SwingUtilities.getRootPane(anchor).getLayeredPane();
        Popover before = openIn(layers);
        Component focus = before == null
                ? KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner()
                : before.focusBefore;
        Popover popover = new Popover(anchor, content, layers, focus, closed);
        if (before != null) {
            before.close();
        }
        layers.add(popover, JLayeredPane.MODAL_LAYER);
        layers.addComponentListener(popover.resized);
        Toolkit.getDefaultToolkit().addAWTEventListener(popover.elsewhere, AWTEvent.MOUSE_EVENT_MASK);
        KeyboardFocusManager.getCurrentKeyboardFocusManager()
                .addPropertyChangeListener("focusOwner", popover.focusMoved);
        popover.place();
        first.requestFocusInWindow();
        return popover;
    }

    private static @Nullable Popover openIn(JLayeredPane layers) {
        for (Component other : layers.getComponentsInLayer(JLayeredPane.MODAL_LAYER)) {
            if (other instanceof Popover popover) {
                return popover;
            }
        }
        return null;
    }

    /** Makes the popover around a component as large as its content wants to be now. */
    public static void fit(Component inside) {
        Component around = SwingUtilities.getAncestorOfClass(Popover.class, inside);
        if (around instanceof Popover popover) {
            popover.place();
        }
    }

    static boolean isAround(@Nullable Component component) {
        return component != null && SwingUtilities.getAncestorOfClass(Popover.class, component) != null;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (scroll != null) {
            dress();
        }
    }

    private void dress() {
        setBorder(new FlatDropShadowBorder(null, new Insets(0, 5, 6, 5), 0.22f));
        scroll.setBorder(BorderFactory.createLineBorder(UIManager.getColor("PopupMenu.borderColor")));
    }

    private void place() {
        int gap = UIScale.scale(GAP);
        Dimension room = layers.getSize();
        Dimension wanted = getPreferredSize();
        int bar = scroll.getVerticalScrollBar().getPreferredSize().width;
        boolean tall = wanted.height > room.height - 2 * gap;
        int width = Math.min(wanted.width + (tall ? bar : 0), room.width - 2 * gap);
        int height = Math.min(wanted.height, room.height - 2 * gap);
        Rectangle under = anchor.isShowing()
                ? SwingUtilities.convertRectangle(anchor.getParent(), anchor.getBounds(), layers)
                : anchorPlace;
        int x = Math.max(gap, Math.min(under.x - getInsets().left, room.width - gap - width));
        int y = Math.max(gap, Math.min(under.y + under.height + gap, room.height - gap - height));
        setBounds(x, y, width, height);
        validate();
        layers.repaint();
    }

    private void follow(PropertyChangeEvent event) {
        if (event.getNewValue() instanceof JComponent focus && SwingUtilities.isDescendingFrom(focus, this)) {
            focus.scrollRectToVisible(new Rectangle(focus.getSize()));
        }
    }

    private void clicked(AWTEvent event) {
        if (event.getID() == MouseEvent.MOUSE_PRESSED && event.getSource() instanceof Component source) {
            boolean inside = SwingUtilities.isDescendingFrom(source, this)
                    || SwingUtilities.isDescendingFrom(source, anchor)
                    || SwingUtilities.getRootPane(source) != SwingUtilities.getRootPane(this)
                    || belongsToPopupOf(source);
            if (!inside) {
                close();
            }
        }
    }

    /** Whether a component is in the open list of a choice of this popover, which may reach over its edge. */
    private boolean belongsToPopupOf(Component source) {
        Component popup =
                source instanceof JPopupMenu ? source : SwingUtilities.getAncestorOfClass(JPopupMenu.class, source);
        return popup instanceof JPopupMenu menu
                && menu.getInvoker() != null
                && SwingUtilities.isDescendingFrom(menu.getInvoker(), this);
    }

    /** Closes the popover and gives the focus back. */
    public void close() {
        if (getParent() == null) {
            return;
        }
        Toolkit.getDefaultToolkit().removeAWTEventListener(elsewhere);
        layers.removeComponentListener(resized);
        KeyboardFocusManager.getCurrentKeyboardFocusManager().removePropertyChangeListener("focusOwner", focusMoved);
        Component focus = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        boolean hadFocus = focus == null || SwingUtilities.isDescendingFrom(focus, this);
        Rectangle place = getBounds();
        layers.remove(this);
        layers.repaint(place);
        if (hadFocus && focusBefore != null && focusBefore.isShowing()) {
            focusBefore.requestFocusInWindow();
        }
        closed.run();
    }
}
