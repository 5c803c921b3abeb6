package org.backstep.window.lessons;

import java.nio.file.Path;
import java.util.Optional;
import org.backstep.lesson.Lesson;
import org.backstep.lesson.OpenQuestion;
import org.backstep.lesson.Sitting;
import org.backstep.lesson.Turn;
import org.backstep.lesson.Walk;

/**
 * A lesson as it is shown.
 *
 * @param file the lesson's file
 * @param left whether the session has left the lesson
 * @param remembered the scene that was reached the last time, from 0; 0 if it was never left half-way
 */
public record Showing(Turn turn, Path file, Sitting sitting, boolean left, boolean oneByOne, int remembered) {
    /** The folder with the lesson's pictures and data. */
    Path folder() {
        return LessonPlayer.folderOf(file);
    }

    public Walk walk() {
        return turn.walk();
    }

    public Lesson lesson() {
        return turn.walk().lesson();
    }

    /** The question that waits for an answer. */
    public Optional<OpenQuestion> open() {
        return turn.question()
                .filter(asked -> sitting.at(asked.line(), asked.question()).isEmpty());
    }
}
