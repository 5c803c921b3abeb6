package org.backstep.window.lessons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backstep.lesson.Lesson;
import org.backstep.lesson.LessonError;
import org.backstep.lesson.LessonReader;
import org.backstep.notation.UserError;
import org.backstep.window.kit.Job;

/** The lessons of a folder, in the order of their files' names. On the event dispatch thread. */
final class LessonShelf {
    /** A folder of more texts than this is no course. */
    private static final int MOST = 200;

    /** A lesson of the folder. */
    record Book(Path file, String title, String minutes, int scenes) {
        static Optional<Book> of(Path file) {
            try {
                Lesson lesson = LessonReader.read(file, String.valueOf(file.getFileName()));
                return Optional.of(new Book(
                        file,
                        lesson.title().replace("$", ""),
                        lesson.about().getOrDefault("minutes", ""),
                        lesson.scenes().size()));
            } catch (UserError | LessonError other) {
                return Optional.empty(); // a text that is no lesson, or not yet
            }
        }
    }

    private List<Book> books = List.of();

    /** Reads the first of some folders that has lessons, in the background. */
    void read(List<Path> folders, Runnable then) {
        Job.run(
                () -> folders.stream()
                        .map(LessonShelf::in)
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                found -> {
                    books = found;
                    then.run();
                });
    }

    private static List<Book> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(".md"))
                    .sorted()
                    .limit(MOST)
                    .flatMap(file -> Book.of(file.toAbsolutePath().normalize()).stream())
                    .toList();
        } catch (IOException notThere) {
            return List.of();
        }
    }

    List<Book> books() {
        return books;
    }

    /** The lesson behind another one; empty behind the last, and if the other is not on the shelf. */
    Optional<Book> after(Path file) {
        Path sought = file.toAbsolutePath().normalize();
        return books.stream()
                .dropWhile(book -> !book.file().equals(sought))
                .skip(1)
                .findFirst();
    }
}
