package org.backstep.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.backstep.command.Effects;
import org.backstep.command.Export;
import org.backstep.command.Pointer;
import org.backstep.command.Predict;
import org.backstep.command.Solution;
import org.backstep.command.expression.Check;
import org.backstep.data.CsvReader;
import org.backstep.data.CsvTable;
import org.backstep.session.Snapshot;

/** Reads tables from beside a lesson, writes nothing, and keeps what was said. */
public final class QuietEffects implements Effects {
    public final List<String> said = new ArrayList<>();
    private final Path lesson;

    public QuietEffects(Path lesson) {
        this.lesson = lesson;
    }

    @Override
    public CsvTable readTable(String file) {
        return CsvReader.read(lesson.resolveSibling(file), file);
    }

    @Override
    public void say(String sentence) {
        said.add(sentence);
    }

    @Override
    public void show(String lines) {
        said.add(lines);
    }

    @Override
    public void checked(Check check) {}

    @Override
    public void export(Export what, Snapshot now) {
        said.add(what.text());
    }

    @Override
    public void point(Pointer pointer) {
        said.add(pointer.text());
    }

    @Override
    public void ask(Predict question, Solution solution) {
        said.add(question.text());
    }
}
