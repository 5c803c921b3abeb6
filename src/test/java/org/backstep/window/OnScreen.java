package org.backstep.window;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Watches every test of the window for Swing off the event dispatch thread and for uncaught exceptions. */
public final class OnScreen implements BeforeEachCallback, AfterEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
        ThreadGuard.install();
        UncaughtExceptions.install();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        // both, so that neither hides in the next test
        try {
            ThreadGuard.check();
        } finally {
            UncaughtExceptions.check();
        }
    }
}
