package org.backstep.lesson.recording;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backstep.command.LocatedCommand;
import org.backstep.lesson.Lesson;
import org.backstep.lesson.LessonError;
import org.backstep.lesson.LessonReader;

/**
 * Makes headings and notes, as they were typed, fit to stand in a lesson. Markdown that stays within its place (emphasis,
 * lists, mathematics, links) is written as it is; what would open a scene, begin a block of commands, swallow what follows
 * or lead nowhere is written so that it is shown as it was typed.
 *
 * <p>Whether it stays within its place is found by reading it, between commands, with {@link LessonReader}.
 *
 * @param scenes how many scenes the lesson has, for links to them
 * @param care with what to begin
 */
record Wording(int scenes, Care care) {
    private static final int LONGEST_TITLE = 300;
    private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}");
    private static final Pattern CLOSING_SIGNS = Pattern.compile("(|.*\\s)(#+)");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    /** A way to keep text from being more than text. */
    enum Care {
        /** The text is written as it is. */
        NONE,
        /** Every mark of punctuation is a mark and nothing else. */
        ESCAPED,
        /** The text becomes a block of code. */
        CODE
    }

    /** The lesson's own title; it may be empty. */
    String title(String typed) {
        return oneLine(typed, this::isTitle);
    }

    /** The title of a scene. */
    String heading(String typed) {
        String line = oneLine(typed, this::isHeading);
        return line.isEmpty() ? "A scene" : line;
    }

    private String oneLine(String typed, Predicate<String> fits) {
        String joined = typed.strip().replaceAll("\\s*\\R\\s*", " ");
        String line = joined.length() <= LONGEST_TITLE
                ? joined
                : joined.substring(0, joined.offsetByCodePoints(0, LONGEST_TITLE / 2))
                        .strip();
        Matcher signs = CLOSING_SIGNS.matcher(line);
        String kept = signs.matches() ? signs.group(1) + "\\" + signs.group(2) : line;
        return care == Care.NONE && fits.test(kept) ? kept : escaped(line);
    }

    /** A note; empty if there is nothing in it. */
    String note(String typed) {
        String text = typed.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
        String note = text.replaceFirst("^\n+", "").stripTrailing();
        if (note.isBlank()) {
            return "";
        }
        return Stream.of(Care.values())
                .filter(each -> each.compareTo(care) >= 0)
                .map(each -> written(note, each))
                .filter(this::isNote)
                .findFirst()
                .orElseGet(() -> written(note, Care.CODE));
    }

    private static String written(String note, Care care) {
        return switch (care) {
            case NONE -> note;
            case ESCAPED -> note.lines().map(line -> escaped(line.strip())).collect(Collectors.joining("\n"));
            case CODE -> code(note);
        };
    }

    private static String escaped(String line) {
        return PUNCTUATION.matcher(line).replaceAll(mark -> Matcher.quoteReplacement("\\" + mark.group()));
    }

    private static String code(String note) {
        int longest = BACKTICKS
                .matcher(note)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        return fence + "\n" + note + "\n" + fence;
    }

    private boolean isTitle(String line) {
        return isRead("# " + line + "\n\n## A\n\n", lesson -> lesson.title().equals(line));
    }

    private boolean isHeading(String line) {
        return isRead(
                "# T\n\n## " + line + "\n\n",
                lesson -> lesson.scenes().get(0).title().equals(line));
    }

    private boolean isNote(String note) {
        return isRead("# T\n\n## A\n\n" + note + "\n\n", lesson -> true);
    }

    /** Whether the first scene of a lesson that begins so consists of the commands put behind it, and no others. */
    private boolean isRead(String beginning, Predicate<Lesson> also) {
        int others = Math.max(0, scenes - 1);
        try {
            Lesson lesson =
                    LessonReader.read(beginning + "```backstep\nstep\n```\n" + "\n## B\n".repeat(others), "probe");
            List<LocatedCommand> commands = lesson.scenes().get(0).commands();
            return lesson.scenes().size() == others + 1
                    && commands.size() == 1
                    && commands.get(0).command().text().equals("step")
                    && lesson.scenes().stream().skip(1).allMatch(scene -> scene.commands()
                            .isEmpty())
                    && also.test(lesson);
        } catch (LessonError notALesson) {
            return false;
        }
    }
}
