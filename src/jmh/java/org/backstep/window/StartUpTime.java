package org.backstep.window;

import java.awt.Frame;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import javax.swing.SwingUtilities;

/**
 * Measures the time from the start of the JVM until the window has been painted and answers. Prints milliseconds (in all;
 * of the processor) and ends. Once a JVM:
 * {@code java -cp target/backstep.jar:target/test-classes org.backstep.window.StartUpTime}.
 */
public final class StartUpTime {
    private StartUpTime() {}

    /** Opens the window as the command line does. */
    public static void main(String[] arguments) throws Exception {
        Thread user = new Thread(() -> Window.open(Optional.empty(), false), "main window");
        user.setDaemon(true);
        user.start();
        while (Frame.getFrames().length == 0 || !Frame.getFrames()[0].isShowing()) {
            Thread.sleep(1);
        }
        SwingUtilities.invokeAndWait(() -> {}); // all that was waiting before: the first painting
        SwingUtilities.invokeAndWait(() -> {});
        long millis = ManagementFactory.getRuntimeMXBean().getUptime();
        long cpu =
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
        System.out.println(millis + " ms, processor " + cpu + " ms");
        Runtime.getRuntime().halt(0);
    }
}
