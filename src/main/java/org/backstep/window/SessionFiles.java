package org.backstep.window;

import java.awt.Component;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.backstep.command.Export;
import org.backstep.command.Located;
import org.backstep.command.Notebook;
import org.backstep.command.UseFile;
import org.backstep.export.OutputFolder;
import org.backstep.lesson.Lesson;
import org.backstep.lesson.LessonError;
import org.backstep.lesson.LessonReader;
import org.backstep.lesson.LessonWriter;
import org.backstep.notation.UserError;

/** Opening data and lessons, saving the session, exporting. Asks where; tells what was wrong. */
final class SessionFiles {
    private final Workbench workbench;
    private final WindowEffects effects;
    private final Preferred preferred;
    private final Consumer<String> complain;
    private int savedCommands;

    SessionFiles(Workbench workbench, WindowEffects effects, Preferred preferred, Consumer<String> complain) {
        this.workbench = workbench;
        this.effects = effects;
        this.preferred = preferred;
        this.complain = complain;
    }

    /** Opens a CSV file as data, anything else as a lesson. */
    void open(Path file) {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        String name = String.valueOf(absolute.getFileName());
        if (folder == null) {
            return;
        }
        try {
            if (name.toLowerCase(Locale.ROOT).endsWith(".md")) {
                Lesson lesson = LessonReader.read(absolute, name);
                effects.readFrom(folder);
                lesson.scenes().stream()
                        .flatMap(scene -> scene.commands().stream())
                        .map(Located::command)
                        .forEach(workbench::send);
            } else {
                effects.readFrom(folder);
                workbench.send(new UseFile(name, Notebook.SEED, true));
            }
            preferred.rememberFile(absolute.toString());
        } catch (UserError | LessonError error) {
            complain.accept(String.valueOf(error.getMessage()));
        }
    }

    /** Asks for a file and opens it. */
    void open(Component parent) {
        JFileChooser chooser = chooser();
        chooser.setFileFilter(
                new FileNameExtensionFilter("Data and lessons (.csv, .tsv, .txt, .md)", "csv", "tsv", "txt", "md"));
        if (chooser.showOpenDialog(parent) == JFileChooser.APPROVE_OPTION) {
            open(chooser.getSelectedFile().toPath());
        }
    }

    /** Asks for a name and saves everything done as a lesson. */
    boolean save(Component parent) {
        JFileChooser chooser = chooser();
        chooser.setSelectedFile(new java.io.File("session.md"));
        if (chooser.showSaveDialog(parent) != JFileChooser.APPROVE_OPTION || !mayReplace(parent, chooser)) {
            return false;
        }
        Path file = chooser.getSelectedFile().toPath().toAbsolutePath();
        return write(file, LessonWriter.write("A session", workbench.script()));
    }

    private boolean write(Path file, String text) {
        Path folder = file.getParent();
        if (folder == null) {
            return false;
        }
        try {
            OutputFolder.at(folder)
                    .write(
                            String.valueOf(file.getFileName()),
                            target -> target.write(text.getBytes(StandardCharsets.UTF_8)));
            savedCommands = workbench.script().size();
            preferred.rememberFile(file.toString());
            return true;
        } catch (UserError error) {
            complain.accept(error.getMessage());
            return false;
        }
    }

    /** Asks for a name and exports what is the case now. */
    void export(Component parent, Export.Kind kind) {
        JFileChooser chooser = chooser();
        chooser.setSelectedFile(
                new java.io.File(kind.word() + "." + kind.endings().get(0)));
        if (chooser.showSaveDialog(parent) != JFileChooser.APPROVE_OPTION || !mayReplace(parent, chooser)) {
            return;
        }
        Path file = chooser.getSelectedFile().toPath().toAbsolutePath();
        String name = String.valueOf(file.getFileName());
        Path folder = file.getParent();
        if (folder == null || !kind.fits(name)) {
            complain.accept("a file for " + kind.word() + " ends in ." + String.join(", .", kind.endings()));
            return;
        }
        effects.writeTo(folder);
        workbench.send(new Export(kind, name));
    }

    /** Whether the user agrees to lose what has not been saved; asks only if there is something. */
    boolean mayLeave(Component parent) {
        List<?> script = workbench.script();
        if (script.size() <= savedCommands) {
            return true;
        }
        Object[] choices = {"Save…", "Leave without saving", "Stay"};
        int chosen = JOptionPane.showOptionDialog(
                parent,
                "This session has not been saved.",
                "Leave Backstep",
                JOptionPane.DEFAULT_OPTION,
                JOptionPane.QUESTION_MESSAGE,
                null,
                choices,
                choices[0]);
        return chosen == 1 || (chosen == 0 && save(parent));
    }

    private static boolean mayReplace(Component parent, JFileChooser chooser) {
        return !chooser.getSelectedFile().exists()
                || JOptionPane.showConfirmDialog(
                                parent,
                                "\"" + chooser.getSelectedFile().getName() + "\" exists. Replace it?",
                                "Replace a file",
                                JOptionPane.OK_CANCEL_OPTION)
                        == JOptionPane.OK_OPTION;
    }

    private JFileChooser chooser() {
        List<String> recent = preferred.recentFiles();
        Path parent = recent.isEmpty() ? null : Path.of(recent.get(0)).getParent();
        return new JFileChooser(parent == null ? null : parent.toFile());
    }
}
