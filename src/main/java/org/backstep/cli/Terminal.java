package org.backstep.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.backstep.notation.Ascii;

/**
 * The streams of the terminal, one for results, one for errors and progress; in the terminal's own characters, or in ASCII
 * words if it has no others.
 */
public final class Terminal {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

    private final PrintStream out;
    private final PrintStream err;
    private final Charset charset;
    private final boolean unicode;
    private final boolean live;

    /**
     * A terminal on two streams.
     *
     * @param charset of both streams; decides whether signs such as ✓ and δ can be shown
     * @param live whether a person reads along, so that a progress bar makes sense
     */
    public Terminal(PrintStream out, PrintStream err, Charset charset, boolean live) {
        this.charset = charset;
        this.out = out;
        this.err = err;
        this.unicode = charset.newEncoder().canEncode("✓δ−");
        this.live = live;
    }

    /** The terminal that started the program. */
    public static Terminal ofSystem() {
        Charset charset = systemCharset();
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                charset,
                isWatched());
    }

    /** From JDK 22 on there is a console even without a terminal; its method isTerminal distinguishes the two. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isWatched() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderThan22) {
            return true;
        }
    }

    private static Charset systemCharset() {
        String name = System.getProperty("sun.stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.US_ASCII;
    }

    /** Prints a line of results. */
    public void print(String line) {
        out.println(shown(line));
    }

    /** Prints a line about an error. */
    public void error(String line) {
        err.println(shown(line));
    }

    /** Replaces the progress line, if the terminal is live. */
    void progress(String line) {
        if (live) {
            err.print("\r" + shown(line));
            err.flush();
        }
    }

    /** Removes the progress line. */
    void endProgress() {
        if (live) {
            err.print("\r" + " ".repeat(60) + "\r");
            err.flush();
        }
    }

    /** Prints a stack trace. */
    void trace(Throwable problem) {
        problem.printStackTrace(err);
    }

    /** Whether printed text was lost. */
    boolean lostOutput() {
        return out.checkError();
    }

    /** A writer of results, for libraries. */
    PrintWriter writer() {
        return new PrintWriter(new OutputStreamWriter(out, charset), true);
    }

    /** A writer of errors, for libraries. */
    PrintWriter errorWriter() {
        return new PrintWriter(new OutputStreamWriter(err, charset), true);
    }

    /** The line without control characters, which a lesson or a file name may hold and a terminal would obey. */
    private String shown(String line) {
        String harmless = CONTROL.matcher(line).replaceAll("?");
        return unicode ? harmless : Ascii.of(harmless);
    }
}
