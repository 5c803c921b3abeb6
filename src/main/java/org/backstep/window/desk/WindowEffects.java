package org.backstep.window.desk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.backstep.command.Effects;
import org.backstep.command.Export;
import org.backstep.command.Pointer;
import org.backstep.command.Predict;
import org.backstep.command.Solution;
import org.backstep.command.expression.Check;
import org.backstep.data.CsvTable;
import org.backstep.export.Exports;
import org.backstep.export.OutputFolder;
import org.backstep.notation.Numbers;
import org.backstep.notation.UserError;
import org.backstep.session.Snapshot;

/** The effects of commands in the window. Called on the workbench's thread. */
public final class WindowEffects implements Effects {
    private final Consumer<String> say;
    private final DataFiles files;
    private final Optional<Path> input;
    private final Optional<Path> output;

    public WindowEffects(Consumer<String> say, DataFiles files) {
        this(say, files, Optional.empty(), Optional.empty());
    }

    private WindowEffects(Consumer<String> say, DataFiles files, Optional<Path> input, Optional<Path> output) {
        this.say = say;
        this.files = files;
        this.input = input;
        this.output = output;
    }

    /** These effects for a command whose data file is in a folder that the user chose. */
    public WindowEffects reading(Path folder) {
        return new WindowEffects(say, files, Optional.of(folder), output);
    }

    /** These effects for an export into a folder that the user chose. */
    public WindowEffects writing(Path folder) {
        return new WindowEffects(say, files, input, Optional.of(folder));
    }

    /** Effects for trying a command out: they read the same files, remember nothing and do nothing else. */
    public Effects trying() {
        return file -> files.read(folder(), file);
    }

    private Optional<Path> folder() {
        return input.or(files::folder);
    }

    @Override
    public CsvTable readTable(String file) {
        CsvTable table = files.read(folder(), file);
        folder().ifPresent(where -> files.use(where, file));
        return table;
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
        say.accept("wrote " + folder.resolve(what.file()));
    }

    @Override
    public void point(Pointer pointer) {
        say.accept(pointer.text() + ": belongs to lessons");
    }

    @Override
    public void ask(Predict question, Solution solution) {
        say.accept(question.question());
    }
}
