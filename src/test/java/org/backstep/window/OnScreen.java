package org.backstep.window;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * For tests of the window, by {@link WindowTest}. Gives them a display in memory, or, with
 * {@code -Dbackstep.display=real}, the display there is. Must come before anything else touches AWT.
 */
final class OnScreen implements BeforeAllCallback {
    static {
        if (!isReal()) {
            try {
                // loading this class puts Cacio's toolkit in the place of the system's
                Class.forName("com.github.caciocavallosilano.cacio.ctc.junit.CacioExtension");
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static boolean isReal() {
        return "real".equals(System.getProperty("backstep.display"));
    }

    @Override
    public void beforeAll(ExtensionContext context) {}
}
