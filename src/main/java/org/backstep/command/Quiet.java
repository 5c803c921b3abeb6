package org.backstep.command;

import java.util.function.Function;
import org.backstep.data.CsvTable;
import org.backstep.session.Snapshot;

/** Reads data files; says, shows and writes nothing. */
public class Quiet implements Effects {
    private final Function<String, CsvTable> tables;

    /** With what reads a table of a name. */
    public Quiet(Function<String, CsvTable> tables) {
        this.tables = tables;
    }

    @Override
    public CsvTable readTable(String file) {
        return tables.apply(file);
    }

    @Override
    public void say(String sentence) {}

    @Override
    public void show(String lines) {}

    @Override
    public void checked(Check check) {}

    @Override
    public void export(Export what, Snapshot now) {}

    @Override
    public void point(Pointer pointer) {}

    @Override
    public void ask(Predict question, Solution solution) {}
}
