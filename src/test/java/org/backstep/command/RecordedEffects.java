package org.backstep.command;

import java.util.ArrayList;
import java.util.List;
import org.backstep.command.expression.Check;
import org.backstep.data.CsvTable;
import org.backstep.data.TableOf;
import org.backstep.matrix.Matrix;
import org.backstep.session.Snapshot;

/** Effects that keep what a command says, shows and asks. */
public final class RecordedEffects implements Effects {
    final List<String> said = new ArrayList<>();
    final List<String> shown = new ArrayList<>();
    final List<Check> checks = new ArrayList<>();
    final List<Command> asked = new ArrayList<>();

    @Override
    public CsvTable readTable(String file) {
        Matrix values = Matrix.of(3, 4, 0.1, 0.9, 0.3, 0.7, 0.2, 0.4, 0.6, 0.8, 1, 0, 1, 0);
        return TableOf.numbers(List.of("a", "b", "c"), values);
    }

    @Override
    public void say(String sentence) {
        said.add(sentence);
    }

    @Override
    public void show(String lines) {
        shown.add(lines);
    }

    @Override
    public void checked(Check check) {
        checks.add(check);
    }

    @Override
    public void export(Export what, Snapshot now) {
        asked.add(what);
    }

    @Override
    public void point(Pointer pointer) {
        asked.add(pointer);
    }

    @Override
    public void ask(Predict question, Solution solution) {
        asked.add(question);
    }
}
