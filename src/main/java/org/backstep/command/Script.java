package org.backstep.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.backstep.command.expression.Cursor;
import org.backstep.command.expression.Problem;
import org.backstep.command.expression.SyntaxError;
import org.backstep.notation.Nearest;

/**
 * Commands read from lines of text: one a line, indented lines belonging to the one above. All mistakes are found, not
 * only the first.
 *
 * @param commands what could be read, in order
 * @param problems what could not
 */
public record Script(List<LocatedCommand> commands, List<Problem> problems) {
    private static final Map<String, Function<Cursor, Command>> READERS = new LinkedHashMap<>();
    /** The readers of data by their kind. */
    private static final Map<String, Function<Cursor, Command>> DATA = new LinkedHashMap<>();

    private static final String PREDICT = "predict";

    static {
        DATA.put("spiral", UseSpiral::parse);
        DATA.put("digits", UseDigits::parse);
        DATA.put("file", UseFile::parse);
        DATA.put("pictures", UsePictures::parse);
        READERS.put("data", Script::data);
        READERS.put("network", UseNetwork::parse);
        READERS.put("set", SetReader::parse);
        READERS.put("freeze", Freeze::parseFreeze);
        READERS.put("unfreeze", Freeze::parseUnfreeze);
        READERS.put("step", Step::parseStep);
        READERS.put("back", Step::parseBack);
        READERS.put("go", Go::parse);
        READERS.put("play", PlayUntil::parse);
        READERS.put("branch", StartBranch::parse);
        READERS.put("switch", SwitchBranch::parse);
        READERS.put("keep", KeepRun::parseKeep);
        READERS.put("forget", KeepRun::parseForget);
        READERS.put("select", SelectReader::parse);
        READERS.put("axes", ChooseAxes::parse);
        READERS.put("show", Show::parse);
        READERS.put("highlight", Pointer::parseHighlight);
        READERS.put("hide", Pointer::parseHide);
        READERS.put("reveal", Pointer::parseReveal);
        READERS.put("expect", Expect::parse);
        READERS.put("export", Export::parse);
    }

    public Script {
        commands = List.copyOf(commands);
        problems = List.copyOf(problems);
    }

    /** Every command's first word. */
    public static List<String> words() {
        List<String> words = new ArrayList<>(READERS.keySet());
        words.add(PREDICT);
        return words;
    }

    private static Command data(Cursor cursor) {
        return Objects.requireNonNull(DATA.get(cursor.oneOf(List.copyOf(DATA.keySet()))))
                .apply(cursor);
    }

    /**
     * One command, its indented lines after line breaks.
     *
     * @throws SyntaxError if it is none
     */
    public static Command parse(String text) {
        Script script = parse(text.lines().toList(), 1, 1);
        if (!script.problems.isEmpty()) {
            Problem first = script.problems.get(0);
            throw new SyntaxError(first.column(), first.message());
        }
        if (script.commands.size() != 1) {
            throw new SyntaxError(1, "expected one command, found " + script.commands.size());
        }
        return script.commands.get(0).command();
    }

    /**
     * All commands of some lines.
     *
     * @param firstLine the number of the first line
     * @param firstColumn the column of every line's first character
     */
    public static Script parse(List<String> lines, int firstLine, int firstColumn) {
        List<LocatedCommand> commands = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            if (isEmpty(lines.get(at))) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < lines.size() && (isIndented(lines.get(end)) || isEmpty(lines.get(end)))) {
                end++;
            }
            List<Problem> wrong = new ArrayList<>();
            int line = firstLine + at;
            read(lines.subList(at, end), wrong).ifPresent(c -> commands.add(new LocatedCommand(c, line, firstColumn)));
            wrong.forEach(
                    p -> problems.add(new Problem(line + p.line() - 1, firstColumn + p.column() - 1, p.message())));
            at = end;
        }
        return new Script(commands, problems);
    }

    private static boolean isIndented(String line) {
        return !line.isEmpty() && Character.isWhitespace(line.charAt(0));
    }

    private static boolean isEmpty(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    /** One command with its indented lines; problems are numbered from line 1. */
    private static Optional<Command> read(List<String> lines, List<Problem> problems) {
        if (isIndented(lines.get(0))) {
            problems.add(new Problem(1, 1, "an indented line belongs to the command above it, but there is none"));
            return Optional.empty();
        }
        try {
            Cursor cursor = new Cursor(lines.get(0));
            if (cursor.aheadWord(PREDICT)) {
                cursor.acceptWord(PREDICT);
                String question = cursor.quoted("the question");
                cursor.requireEnd();
                return new PredictParser(question, problems).parse(lines);
            }
            Command command = command(cursor);
            refuseIndented(lines, problems);
            return Optional.of(command);
        } catch (SyntaxError error) {
            problems.add(new Problem(1, error.column(), error.getMessage()));
            return Optional.empty();
        }
    }

    static Command command(Cursor cursor) {
        int column = cursor.column();
        if (!cursor.atName()) {
            throw cursor.expected("a command");
        }
        String word = cursor.name("a command");
        Function<Cursor, Command> reader = READERS.get(word);
        if (reader == null) {
            throw new SyntaxError(column, "unknown command \"" + word + "\"" + Nearest.hint(word, words()));
        }
        Command command = reader.apply(cursor);
        cursor.requireEnd();
        return command;
    }

    private static void refuseIndented(List<String> lines, List<Problem> problems) {
        for (int i = 1; i < lines.size(); i++) {
            if (!isEmpty(lines.get(i))) {
                int indent = lines.get(i).length() - lines.get(i).stripLeading().length();
                problems.add(new Problem(
                        i + 1,
                        indent + 1,
                        "only predict takes indented lines; begin a command at the" + " start of the line"));
            }
        }
    }
}
