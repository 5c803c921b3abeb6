package org.backstep.window.desk;

import org.backstep.command.Effects;
import org.backstep.command.Export;
import org.backstep.command.ForwardingEffects;
import org.backstep.data.Folder;
import org.backstep.export.Exports;
import org.backstep.session.Snapshot;

/** Effects that read files, check that exports could be written, and write none. */
public final class ExportCheck extends ForwardingEffects {
    public ExportCheck(Effects files) {
        super(files.silent());
    }

    @Override
    public void export(Export what, Snapshot now) {
        Folder.checkName(what.file());
        Exports.of(what, now);
    }
}
