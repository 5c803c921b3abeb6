package org.backstep;

import org.backstep.cli.Program;
import org.backstep.cli.Terminal;

/** The program: hands the command line on. */
public final class Backstep {
    private Backstep() {}

    public static void main(String[] arguments) {
        System.exit(Program.run(Terminal.ofSystem(), arguments));
    }
}
