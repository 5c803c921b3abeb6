package org.backstep;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Measures work by the memory that the present thread asks for, which is the same on a slow or busy machine. */
public final class Allocated {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocated() {}

    /** The bytes that some work asks for on the present thread. */
    public static long by(Runnable work) {
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        work.run();
        return THREADS.getThreadAllocatedBytes(thread) - before;
    }
}
