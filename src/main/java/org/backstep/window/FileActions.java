package org.backstep.window;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.backstep.command.Export;
import org.backstep.window.filing.FileExport;
import org.backstep.window.filing.SessionFiles;
import org.backstep.window.keeping.Services;
import org.backstep.window.kit.UserAction;

/** The actions that open, save, export and leave. */
final class FileActions {
    final UserAction open;
    final UserAction save;
    final UserAction saveAs;
    final UserAction leave;
    final List<UserAction> exports;

    private final Services services;
    private final SessionFiles files;

    FileActions(Services services, SessionFiles files, Runnable leaving) {
        this.services = services;
        this.files = files;
        open = UserAction.of("Open data or lesson…", files::open, "ctrl O");
        save = UserAction.of("Save session", files::save, "ctrl S");
        saveAs = UserAction.of("Save session as…", files::saveAs, "ctrl shift S");
        leave = UserAction.of("Leave", leaving, "ctrl Q");
        FileExport export = new FileExport(services);
        exports = Arrays.stream(Export.Kind.values())
                .map(kind -> UserAction.of("Export " + FileExport.describe(kind) + "…", () -> export.export(kind)))
                .toList();
    }

    /** An action for each recent file, the newest first. */
    List<UserAction> recent() {
        return services.preferred().recentFiles().stream()
                .map(file -> UserAction.of(file, () -> files.open(Path.of(file))))
                .toList();
    }
}
