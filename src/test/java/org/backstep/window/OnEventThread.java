package org.backstep.window;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import javax.swing.SwingUtilities;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * The tests of a class, and what comes before each of them, happen on the event dispatch thread and in the light theme.
 * Components without a
 * window are no exception to Swing's rule: a text that is laid out by a test while its caret is placed by an event loses
 * its rows, or never ends. A test that waits for another thread
 * cannot: it is a {@link Waiting} one and asks the event dispatch thread itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnEventThread.Extension.class)
public @interface OnEventThread {
    /** A test that waits for something that happens on the event dispatch thread. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Waiting {}

    /** Runs the tests on the event dispatch thread. */
    final class Extension implements InvocationInterceptor {
        @Override
        public <T> T interceptTestClassConstructor(
                Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> of, ExtensionContext in)
                throws Throwable {
            SwingUtilities.invokeAndWait(() -> LookAndFeel.install(Theme.LIGHT));
            return there(invocation);
        }

        @Override
        public void interceptBeforeEachMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> of, ExtensionContext in)
                throws Throwable {
            there(invocation);
        }

        @Override
        public void interceptTestMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> of, ExtensionContext in)
                throws Throwable {
            if (of.getExecutable().isAnnotationPresent(Waiting.class)) {
                invocation.proceed();
            } else {
                there(invocation);
            }
        }

        @Override
        public void interceptTestTemplateMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> of, ExtensionContext in)
                throws Throwable {
            there(invocation);
        }

        private static <T> T there(Invocation<T> invocation) throws Throwable {
            Outcome<T> outcome = new Outcome<>();
            try {
                SwingUtilities.invokeAndWait(() -> outcome.of(invocation));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            if (outcome.thrown != null) {
                throw outcome.thrown;
            }
            return outcome.value;
        }
    }

    /** The result of a test, or its failure. */
    final class Outcome<T> {
        private T value;
        private Throwable thrown;

        void of(InvocationInterceptor.Invocation<T> invocation) {
            try {
                value = invocation.proceed();
            } catch (Throwable e) {
                thrown = e;
            }
        }
    }
}
