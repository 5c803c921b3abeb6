package org.backstep.benchmark;

import org.openjdk.jmh.Main;

/** All benchmarks whose names match a pattern, then what a long history holds. */
public final class Benchmarks {
    private Benchmarks() {}

    /** The arguments are JMH's: a regular expression first. */
    public static void main(String[] arguments) throws Exception {
        Main.main(arguments);
        MemoryOfHistory.main(arguments);
    }
}
