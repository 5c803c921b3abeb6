package org.backstep.window;

import org.backstep.command.Effects;
import org.backstep.command.Export;
import org.backstep.data.CsvTable;
import org.backstep.data.Folder;
import org.backstep.export.Exports;
import org.backstep.session.Snapshot;

/** Reads files; sees to it that exports could be written, and writes none. */
final class ExportsChecked implements Effects {
    private final Effects files;

    ExportsChecked(Effects files) {
        this.files = files;
    }

    @Override
    public CsvTable readTable(String file) {
        return files.readTable(file);
    }

    @Override
    public void export(Export what, Snapshot now) {
        Folder.checkName(what.file());
        Exports.of(what, now);
    }
}
