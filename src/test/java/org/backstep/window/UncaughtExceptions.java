package org.backstep.window;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The uncaught exceptions of all threads, after which a user would see nothing, or half a window. */
public final class UncaughtExceptions {
    private static final List<Throwable> THROWN = new CopyOnWriteArrayList<>();

    private UncaughtExceptions() {}

    public static void install() {
        THROWN.clear();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            Component focused =
                    KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            thrown.addSuppressed(new IllegalStateException("the focus was in " + focused));
            THROWN.add(thrown);
        });
    }

    /** Fails if there was one. */
    public static void check() {
        if (!THROWN.isEmpty()) {
            // with its stack in the message: reports leave most of a stack out
            StringWriter stack = new StringWriter();
            THROWN.get(0).printStackTrace(new PrintWriter(stack, true));
            AssertionError all = new AssertionError(THROWN.size() + " uncaught: " + stack);
            THROWN.clear();
            throw all;
        }
    }
}
