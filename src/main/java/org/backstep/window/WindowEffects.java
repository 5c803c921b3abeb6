package org.backstep.window;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.backstep.command.Check;
import org.backstep.command.Effects;
import org.backstep.command.Export;
import org.backstep.command.Pointer;
import org.backstep.command.Predict;
import org.backstep.data.CsvReader;
import org.backstep.data.CsvTable;
import org.backstep.data.Folder;
import org.backstep.export.Exports;
import org.backstep.export.OutputFolder;
import org.backstep.notation.Numbers;
import org.backstep.notation.UserError;
import org.backstep.session.Snapshot;

/** What commands can do in the window. Called on the workbench's thread. */
final class WindowEffects implements Effects {
    private final Consumer<String> say;
    private volatile Optional<Folder> input = Optional.empty();
    private volatile Optional<Path> output = Optional.empty();

    WindowEffects(Consumer<String> say) {
        this.say = say;
    }

    /** Where data files are read from: the folder of the file that the user opened. */
    void readFrom(Path folder) {
        input = Optional.of(new Folder(folder));
    }

    /** Where exports are written to: the folder that the user chose. */
    void writeTo(Path folder) {
        output = Optional.of(folder);
    }

    @Override
    public CsvTable readTable(String file) {
        Folder folder = input.orElseThrow(() -> new UserError("open \"" + file + "\" by File, Open"));
        return CsvReader.read(folder.resolve(file), file);
    }

    @Override
    public void say(String sentence) {
        say.accept(sentence);
    }

    @Override
    public void show(String lines) {
        say.accept(
                lines.lines().map(String::strip).reduce((a, b) -> a + "   " + b).orElse(""));
    }

    @Override
    public void checked(Check check) {
        say.accept((check.holds() ? "✓ " : "✗ ") + check.condition().text() + "   found " + Numbers.full(check.left()));
    }

    @Override
    public void export(Export what, Snapshot now) {
        Path folder = output.orElseThrow(() -> new UserError("choose where to write by File, Export"));
        OutputFolder.at(folder).write(what.file(), Exports.of(what, now));
        say.accept("wrote " + what.file());
    }

    @Override
    public void point(Pointer pointer) {
        say.accept(pointer.text() + ": belongs to lessons");
    }

    @Override
    public void ask(Predict question, Snapshot now) {
        say.accept(question.question());
    }
}
