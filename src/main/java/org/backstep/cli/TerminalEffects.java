package org.backstep.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.backstep.command.Effects;
import org.backstep.command.Export;
import org.backstep.command.Pointer;
import org.backstep.command.Predict;
import org.backstep.command.Solution;
import org.backstep.data.CsvReader;
import org.backstep.data.CsvTable;
import org.backstep.data.Folder;
import org.backstep.export.Content;
import org.backstep.export.Exports;
import org.backstep.export.OutputFolder;
import org.backstep.notation.UserError;
import org.backstep.session.Snapshot;

/**
 * The effects of commands in a terminal: they print, and write into the output folder. There is nothing to point at;
 * {@link TerminalAudience} prints expectations, with their lines.
 */
final class TerminalEffects implements Effects {
    private final Terminal terminal;
    private final Optional<Folder> lessonFolder;
    private final Optional<OutputFolder> out;

    TerminalEffects(Terminal terminal, Optional<Folder> lessonFolder, Optional<OutputFolder> out) {
        this.terminal = terminal;
        this.lessonFolder = lessonFolder;
        this.out = out;
    }

    @Override
    public CsvTable readTable(String file) {
        Folder folder = lessonFolder.orElseThrow(
                () -> new UserError("this lesson has no folder to read \"" + file + "\" from"));
        return CsvReader.read(folder.resolve(file), file);
    }

    @Override
    public void say(String sentence) {
        terminal.print("  · " + sentence);
    }

    @Override
    public void show(String lines) {
        lines.lines().forEach(line -> terminal.print("  " + line));
    }

    @Override
    public void export(Export what, Snapshot now) {
        Content content = Exports.of(what, now);
        if (out.isPresent()) {
            out.get().write(what.file(), content);
            say("wrote " + what.file());
        } else {
            Folder.checkName(what.file());
            make(content);
            say(what.file() + " could be written, but no output folder was named (--out)");
        }
    }

    /** Makes and discards the content, so that a failing export is found. */
    private static void make(Content content) {
        try (OutputStream nowhere = OutputStream.nullOutputStream()) {
            content.writeTo(nowhere);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void point(Pointer pointer) {
        say(pointer.text() + ": only a window can do that");
    }

    @Override
    public void ask(Predict question, Solution solution) {
        terminal.print("  ? " + question.question());
        question.choices().forEach(choice -> terminal.print("    ○ " + choice.text()));
        terminal.print("    the answer: " + solution.text(question));
    }
}
