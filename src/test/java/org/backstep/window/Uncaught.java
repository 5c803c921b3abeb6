package org.backstep.window;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Exceptions that nobody caught, on whatever thread: a user would see nothing, or half a window. */
final class Uncaught {
    private static final List<Throwable> THROWN = new CopyOnWriteArrayList<>();

    private Uncaught() {}

    static void install() {
        THROWN.clear();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> THROWN.add(thrown));
    }

    /** Fails if there was one. */
    static void check() {
        if (!THROWN.isEmpty()) {
            AssertionError all = new AssertionError(THROWN.size() + " uncaught: " + THROWN.get(0), THROWN.get(0));
            THROWN.stream().skip(1).limit(10).forEach(all::addSuppressed);
            THROWN.clear();
            throw all;
        }
    }
}
