package org.backstep.window;

import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * For tests of the window, by {@link WindowTest}. Gives them a display in memory, or, with
 * {@code -Dbackstep.display=real}, the display there is; must come before anything else touches AWT. Watches in every
 * test for Swing off the event dispatch thread and for exceptions that nobody catches.
 */
public final class OnScreen implements ExecutionCondition, BeforeEachCallback, AfterEachCallback {
    static {
        if (!isReal() && knowsTheJvm()) {
            try {
                // loading this class puts Cacio's toolkit in the place of the system's
                Class.forName("com.github.caciocavallosilano.cacio.ctc.junit.CacioExtension");
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static boolean isReal() {
        return "real".equals(System.getProperty("backstep.display"));
    }

    private static boolean knowsTheJvm() {
        return JRE.currentVersionNumber() <= 17;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return isReal() || knowsTheJvm()
                ? ConditionEvaluationResult.enabled("there is a display")
                : ConditionEvaluationResult.disabled("the display in memory knows the insides of JDK 17 only");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ThreadGuard.install();
        Uncaught.install();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        // both, so that neither hides in the next test
        try {
            ThreadGuard.check();
        } finally {
            Uncaught.check();
        }
    }
}
