package org.backstep.command;

import org.backstep.command.expression.Check;
import org.backstep.data.CsvTable;
import org.backstep.session.Snapshot;

/** Surroundings that pass everything on to others; subclasses keep what they need. */
public class ForwardingEffects implements Effects {
    private final Effects around;

    public ForwardingEffects(Effects around) {
        this.around = around;
    }

    @Override
    public CsvTable readTable(String file) {
        return around.readTable(file);
    }

    @Override
    public void say(String sentence) {
        around.say(sentence);
    }

    @Override
    public void show(String lines) {
        around.show(lines);
    }

    @Override
    public void checked(Check check) {
        around.checked(check);
    }

    @Override
    public void missed(PlayUntil command) {
        around.missed(command);
    }

    @Override
    public void export(Export what, Snapshot now) {
        around.export(what, now);
    }

    @Override
    public void point(Pointer pointer) {
        around.point(pointer);
    }

    @Override
    public void ask(Predict question, Solution solution) {
        around.ask(question, solution);
    }
}
