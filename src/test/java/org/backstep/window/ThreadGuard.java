package org.backstep.window;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.JComponent;
import javax.swing.RepaintManager;
import javax.swing.SwingUtilities;

/**
 * Sees every component that is changed: each change asks for a new layout or painting here. Off the event
 * dispatch thread that is a mistake, of components that are not shown yet as well; {@link #check} fails with where it
 * happened. (AssertJ-Swing's own throws on the thread that made the mistake, where a background thread may swallow it, and
 * forgives components that are not shown.)
 */
public final class ThreadGuard extends RepaintManager {
    private static final ThreadGuard GUARD = new ThreadGuard();

    private final List<AssertionError> mistakes = new CopyOnWriteArrayList<>();

    private ThreadGuard() {}

    public static void install() {
        GUARD.mistakes.clear();
        RepaintManager.setCurrentManager(GUARD);
    }

    /** Fails if there was a mistake, or if another manager has replaced the guard. */
    public static void check() {
        if (RepaintManager.currentManager(null) != GUARD) {
            throw new AssertionError("the guard of the event dispatch thread was replaced by "
                    + RepaintManager.currentManager(null).getClass());
        }
        if (!GUARD.mistakes.isEmpty()) {
            AssertionError all = new AssertionError(
                    GUARD.mistakes.size() + " times was Swing touched off the event dispatch thread");
            GUARD.mistakes.stream().limit(10).forEach(all::addSuppressed);
            GUARD.mistakes.clear();
            throw all;
        }
    }

    @Override
    public synchronized void addInvalidComponent(JComponent component) {
        note(component);
        super.addInvalidComponent(component);
    }

    @Override
    public void addDirtyRegion(JComponent component, int x, int y, int width, int height) {
        note(component);
        super.addDirtyRegion(component, x, y, width, height);
    }

    private void note(JComponent component) {
        if (!SwingUtilities.isEventDispatchThread()) {
            mistakes.add(new AssertionError(component.getClass().getName() + " \"" + component.getName()
                    + "\" on thread \"" + Thread.currentThread().getName() + "\""));
        }
    }
}
