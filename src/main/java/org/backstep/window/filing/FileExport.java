package org.backstep.window.filing;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.backstep.command.Export;
import org.backstep.window.desk.FileNames;
import org.backstep.window.desk.Questions;
import org.backstep.window.keeping.Services;

/** The export of the present snapshot into a file that the user chooses. */
public final class FileExport {
    private final Services services;

    public FileExport(Services services) {
        this.services = services;
    }

    /** Asks for a name and writes the file. */
    public void export(Export.Kind kind) {
        String suggestion = FileNames.export(kind, services.workbench().snapshot());
        services.questions()
                .fileToWrite("Export " + describe(kind), suggestion, types(kind))
                .ifPresent(file -> write(kind, file));
    }

    private void write(Export.Kind kind, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Export export = new Export(kind, String.valueOf(file.getFileName()));
            services.workbench().send(export, services.effects().writing(folder), problem -> {});
        }
    }

    private static List<Questions.FileType> types(Export.Kind kind) {
        return kind.endings().stream()
                .map(ending -> new Questions.FileType(typeName(ending) + " (." + ending + ")", List.of(ending)))
                .toList();
    }

    private static String typeName(String ending) {
        return switch (ending) {
            case "csv" -> "Table";
            case "py" -> "Python script";
            default -> ending.toUpperCase(Locale.ROOT);
        };
    }

    /** The name of a kind in menus. */
    public static String describe(Export.Kind kind) {
        return switch (kind) {
            case FIGURE -> "figure";
            case LOSS -> "losses";
            case PARAMETERS -> "parameters";
            case METRICS -> "metrics";
            case SAMPLES -> "samples";
            case NUMPY -> "NumPy script";
        };
    }
}
