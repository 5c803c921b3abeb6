package org.backstep.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.backstep.lesson.LessonError;
import org.backstep.notation.ErrorText;
import org.backstep.window.Window;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code backstep}: its commands, its global options, and its exit codes. */
@Command(
        name = "backstep",
        mixinStandardHelpOptions = true,
        versionProvider = Program.Version.class,
        sortOptions = false,
        description = "Steps through the training of an autoencoder, and shows every number.",
        footer = {
            "",
            "Without a command it opens the window or, without a display, replays lesson 01; with a lesson or a CSV",
            "file alone (backstep my.md) it opens that.",
            "Exit code: 0 all well; 1 an expectation failed, or training reached NaN or infinity;",
            "2 usage, an unreadable lesson or data file, a command that cannot run, a folder that cannot be written."
        })
public final class Program implements Callable<Integer> {
    static final int WELL = 0;
    /** Everything ran, but an expectation failed or training was not finite. */
    static final int FAILED = 1;
    /** Something could not be read, run or written. */
    static final int UNUSABLE = 2;

    /** What may stand before a file that is named alone. */
    private static final Set<String> SWITCHES = Set.of("--debug", "--no-autosave");

    private final Terminal terminal;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show stack traces of errors.")
    private boolean debug;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the lesson's exports are written.")
    private @Nullable Path out;

    @Option(names = "--no-autosave", description = "Keep no unsaved work of the window for after a crash.")
    private boolean keepsNothing;

    private Program(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Runs a command line.
     *
     * @return the exit code
     */
    public static int run(Terminal terminal, String... arguments) {
        Program program = new Program(terminal);
        CommandLine line = new CommandLine(program);
        line.addSubcommand(new OpenCommand());
        line.addSubcommand(new ReplayCommand(terminal));
        line.addSubcommand(new CheckCommand(terminal));
        line.addSubcommand(new HandoutCommand(terminal));
        line.addSubcommand(new WorksheetCommand(terminal));
        line.addSubcommand(new TrainCommand(terminal));
        line.addSubcommand(new SweepCommand(terminal));
        line.addSubcommand(new ExportCommand(terminal));
        OptionValues.registerAt(line);
        line.getSubcommands().values().forEach(each -> each.getCommandSpec().versionProvider(new Version()));
        Set<String> commands = line.getSubcommands().keySet();
        line.setExecutionExceptionHandler((problem, command, parsed) -> program.explain(problem));
        line.setParameterExceptionHandler((problem, given) -> {
            CommandLine asked = problem.getCommandLine();
            terminal.error(String.valueOf(problem.getMessage()));
            boolean guessed = UnmatchedArgumentException.printSuggestions(problem, terminal.errorWriter());
            if (!guessed) {
                terminal.error("Try \"" + asked.getCommandSpec().qualifiedName() + " --help\".");
            }
            return UNUSABLE;
        });
        line.setOut(terminal.writer());
        line.setErr(terminal.errorWriter());
        line.setExecutionStrategy(parsed -> {
            if (program.out != null && parsed.hasSubcommand()) {
                String command = parsed.subcommand().commandSpec().name();
                throw new ParameterException(
                        line, "--out belongs behind the command: " + command + " --out " + program.out);
            }
            boolean window = !parsed.hasSubcommand()
                    || parsed.subcommand().commandSpec().name().equals("open");
            if (window) {
                Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> program.uncaught(problem));
                return new CommandLine.RunLast().execute(parsed);
            }
            // figures are drawn without a display, also where one is named that does not answer
            System.setProperty("java.awt.headless", "true");
            terminal.doing(parsed.subcommand().commandSpec().name());
            try (Pulse pulse = new Pulse(terminal)) {
                return new CommandLine.RunLast().execute(parsed);
            }
        });
        try {
            int exitCode = line.execute(opening(commands, arguments));
            if (terminal.lostOutput()) {
                terminal.error("what was printed could not be written; is the disk full?");
                return UNUSABLE;
            }
            return exitCode;
        } catch (Error tooMuch) {
            // picocli hands on exceptions only, not errors
            return program.explain(tooMuch);
        }
    }

    /** The arguments, with {@code open} before a lesson or a data file that is named alone. */
    private static String[] opening(Set<String> commands, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        int first = 0;
        while (first < all.size() && SWITCHES.contains(all.get(first))) {
            first++;
        }
        if (first < all.size() && !commands.contains(all.get(first)) && isDocument(all.get(first))) {
            all.add(first, "open");
        }
        return all.toArray(String[]::new);
    }

    private static boolean isDocument(String argument) {
        if (argument.matches("(?i).+\\.(md|csv)")) {
            return true;
        }
        try {
            return Files.isRegularFile(Path.of(argument));
        } catch (InvalidPathException noFile) {
            return false;
        }
    }

    private void uncaught(Throwable problem) {
        boolean ofPreferences = Stream.of(problem.getStackTrace()).limit(1).anyMatch(place -> place.getClassName()
                .startsWith("java.util.prefs."));
        if (ofPreferences) {
            terminal.error("the window's place and colours cannot be kept for the next time; is the disk full?");
        } else {
            explain(problem);
        }
    }

    /** Whether the window may keep unsaved work. */
    boolean keeps() {
        return !keepsNothing;
    }

    private int explain(Throwable problem) {
        terminal.error(problem instanceof LessonError lesson ? lesson.getMessage() : ErrorText.of(problem));
        if (debug) {
            terminal.trace(problem);
        }
        return UNUSABLE;
    }

    @Override
    public Integer call() {
        if (Window.canOpen()) {
            return OpenCommand.untilClosed(Optional.empty(), keeps());
        }
        try (Pulse pulse = new Pulse(terminal)) {
            return new Replay(terminal).firstLesson(out);
        }
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Program.class.getPackage().getImplementationVersion();
            return new String[] {"backstep " + (version == null ? "(not packaged)" : version)};
        }
    }
}
