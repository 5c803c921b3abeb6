package org.backstep.command;

import org.backstep.data.CsvTable;
import org.backstep.session.Snapshot;

/** What a command may ask of its surroundings: the terminal, a window, or a plain list in tests. */
public interface Effects {
    /** Reads a CSV file from where the commands come from. */
    CsvTable readTable(String file);

    /** Something worth knowing happened. */
    void say(String sentence);

    /** What {@code show} was asked for, one line a row. */
    void show(String lines);

    /** An {@code expect} was tested. */
    void checked(Check check);

    /** Writes a file into where results go. */
    void export(Export what, Snapshot now);

    /** Points at something on screen, masks or unmasks it. */
    void point(Pointer pointer);

    /** Asks a question; what the engine finds for it is known already. */
    void ask(Predict question, Solution solution);
}
