package org.backstep.window.lessons;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.backstep.lesson.GivenAnswer;
import org.backstep.lesson.Lesson;
import org.backstep.lesson.OpenQuestion;
import org.backstep.lesson.Passage;
import org.backstep.lesson.Sitting;
import org.backstep.lesson.Turn;
import org.backstep.lesson.Walk;

/**
 * A lesson as it is shown.
 *
 * @param file the lesson's file
 * @param place where the session is
 * @param oneByOne whether commands wait to be carried out one by one
 * @param commands whether commands that have been carried out are shown where they were written
 * @param remembered the scene that was reached the last time, from 0; 0 if it was never left half-way
 */
public record Showing(
        Turn turn, Path file, Sitting sitting, Place place, boolean oneByOne, boolean commands, int remembered) {
    /** The same with the session elsewhere. */
    Showing with(Place other) {
        return new Showing(turn, file, sitting, other, oneByOne, commands, remembered);
    }

    /** Whether the session has left the lesson. */
    public boolean left() {
        return place.isAway();
    }

    /** The folder with the lesson's pictures and data. */
    Path folder() {
        return folderOf(file);
    }

    static Path folderOf(Path lessonFile) {
        return Objects.requireNonNullElse(lessonFile.toAbsolutePath().getParent(), Path.of(""));
    }

    public Walk walk() {
        return turn.walk();
    }

    public Lesson lesson() {
        return turn.walk().lesson();
    }

    /** Whether commands stand where they were written, and not folded behind the words. */
    boolean inPlace() {
        return oneByOne || commands;
    }

    /** What is to be read of the scene, in order. */
    public List<Passage> passages() {
        return Passage.of(turn, sitting, inPlace());
    }

    /** The wrong first answer to a question. */
    Optional<GivenAnswer> missed(OpenQuestion asked) {
        return sitting.missedAt(asked.line(), asked.question());
    }

    /** Whether the lesson waits at a question that has been answered. */
    boolean isAnswered() {
        return turn.question().isPresent() && open().isEmpty();
    }

    /** The question that waits for an answer. */
    public Optional<OpenQuestion> open() {
        return turn.question()
                .filter(asked -> sitting.at(asked.line(), asked.question()).isEmpty());
    }
}
