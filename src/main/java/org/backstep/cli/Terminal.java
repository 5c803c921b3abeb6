package org.backstep.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.backstep.notation.Ascii;

/**
 * The streams of the terminal, one for results, one for errors and progress; in the terminal's own characters, or in ASCII
 * words if it has no others.
 */
public final class Terminal {
    /** What a terminal would obey: control characters, and those that change the direction of writing. */
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}&&[^\n\t]]|[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private static final long SILENCE_NANOS = 5_000_000_000L;

    private final PrintStream out;
    private final PrintStream err;
    private final Charset charset;
    private final boolean unicode;
    private final boolean live;
    private final LongSupplier nanos;
    private final long begun;
    private long spoken;
    private String doing = "";
    private int shownProgress;

    /**
     * A terminal on two streams.
     *
     * @param charset of both streams; decides whether signs such as ✓ and δ can be shown
     * @param live whether a person reads along, so that a progress bar makes sense
     * @param nanos a clock
     */
    public Terminal(PrintStream out, PrintStream err, Charset charset, boolean live, LongSupplier nanos) {
        this.charset = charset;
        this.out = out;
        this.err = err;
        this.unicode = charset.newEncoder().canEncode("✓δ−");
        this.live = live;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.spoken = begun;
    }

    /** The terminal that started the program. */
    public static Terminal ofSystem() {
        Charset charset = systemCharset();
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                charset,
                isWatched(),
                System::nanoTime);
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
    public synchronized void print(String line) {
        endProgress();
        out.println(shown(line));
        spoken = nanos.getAsLong();
    }

    /** Prints a line about an error. */
    public synchronized void error(String line) {
        endProgress();
        err.println(shown(line));
        spoken = nanos.getAsLong();
    }

    /** Takes note of what is being done, for {@link #breakSilence}. */
    synchronized void doing(String what) {
        doing = what;
    }

    /** Replaces the progress line, if the terminal is live. */
    synchronized void progress(String line) {
        if (live) {
            String text = shown(line);
            err.print("\r" + text + " ".repeat(Math.max(0, shownProgress - text.length())));
            err.flush();
            shownProgress = text.length();
            spoken = nanos.getAsLong();
        }
    }

    private void endProgress() {
        if (shownProgress > 0) {
            err.print("\r" + " ".repeat(shownProgress) + "\r");
            err.flush();
            shownProgress = 0;
        }
    }

    /** Says what is being done, if nothing was said for some seconds: as the progress line or, if it is not live, as a line. */
    synchronized void breakSilence() {
        long now = nanos.getAsLong();
        if (now - spoken < SILENCE_NANOS) {
            return;
        }
        String line = "at work for " + (now - begun) / 1_000_000_000 + " s: " + doing;
        if (live) {
            progress(line);
        } else {
            error(line);
        }
    }

    /** Prints a stack trace. */
    void trace(Throwable problem) {
        StringWriter text = new StringWriter();
        problem.printStackTrace(new PrintWriter(text));
        error(text.toString().stripTrailing());
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
