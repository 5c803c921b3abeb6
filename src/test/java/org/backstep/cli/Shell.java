package org.backstep.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Runs command lines as a user would, and keeps what they print. */
final class Shell {
    /** The exit code and the output of a command line. */
    record Result(int exitCode, String out, String err) {}

    private Shell() {}

    static Result run(String... arguments) {
        return run(StandardCharsets.UTF_8, arguments);
    }

    static Result run(Charset charset, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, charset), new PrintStream(err, true, charset), charset, false, () -> 0);
        int exitCode = Program.run(terminal, arguments);
        return new Result(exitCode, out.toString(charset), err.toString(charset));
    }
}
