package org.backstep.handout;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.backstep.command.Effects;
import org.backstep.command.Export;
import org.backstep.data.CsvReader;
import org.backstep.data.CsvTable;
import org.backstep.data.Folder;
import org.backstep.export.Exports;
import org.backstep.notation.UserError;
import org.backstep.session.Snapshot;

/**
 * The effects of a rehearsal: files are read from the lesson's folder, exports are made and discarded (so that a failing
 * one is found), and messages are ignored.
 */
public record RehearsalEffects(Optional<Folder> folder) implements Effects {
    @Override
    public CsvTable readTable(String file) {
        Folder from =
                folder.orElseThrow(() -> new UserError("this lesson has no folder to read \"" + file + "\" from"));
        return CsvReader.read(from.resolve(file), file);
    }

    @Override
    public void export(Export what, Snapshot now) {
        Folder.checkName(what.file());
        try (OutputStream nowhere = OutputStream.nullOutputStream()) {
            Exports.of(what, now).writeTo(nowhere);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
