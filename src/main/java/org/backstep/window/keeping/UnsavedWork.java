package org.backstep.window.keeping;

import java.util.ArrayList;
import java.util.List;
import org.backstep.window.desk.Questions;

/** All unsaved work of a window, and the one question about it. On the event dispatch thread. */
public final class UnsavedWork {
    private final Questions questions;
    private final Runnable rest;
    private final List<Work> kinds = new ArrayList<>();
    private Runnable listener = () -> {};

    /**
     * The work of a window to which no kind has been added yet.
     *
     * @param rest called before a question, so that no more is done while it is open
     */
    public UnsavedWork(Questions questions, Runnable rest) {
        this.questions = questions;
        this.rest = rest;
    }

    /** Adds a kind of work; they are named and saved in the order in which they came. */
    public void add(Work kind) {
        kinds.add(kind);
    }

    /** Whether anything is unsaved that lasts: not what is just being typed or carried out. */
    public boolean isAny() {
        return kinds.stream().anyMatch(kind -> kind instanceof Restorable && kind.isUnsaved());
    }

    /** What of it can be kept and is unsaved, in words; empty if nothing is. */
    String names() {
        List<Work> unsaved = kinds.stream()
                .filter(kind -> kind instanceof Restorable && kind.isUnsaved())
                .toList();
        return unsaved.isEmpty() ? "" : listed(unsaved);
    }

    /** All kinds that can be kept. */
    List<Restorable> restorable() {
        return kinds.stream()
                .filter(Restorable.class::isInstance)
                .map(Restorable.class::cast)
                .toList();
    }

    /** Sets a listener to changes that are worth keeping at once. */
    void whenChanged(Runnable action) {
        listener = action;
    }

    /** Called by the work itself: a scene was added, or something was saved. */
    public void changed() {
        listener.run();
    }

    /**
     * Runs an action that would lose all unsaved work, after asking the user about it. Nothing is done if the user cancels
     * or if something cannot be saved.
     *
     * @param what the name of the action: "Leave"
     */
    public void before(String what, Runnable action) {
        before(what, kinds, action);
    }

    /**
     * Runs an action that would lose some kinds of work.
     *
     * @param lost the kinds that it would lose
     */
    public void before(String what, List<Work> lost, Runnable action) {
        List<Work> unsaved = lost.stream().filter(Work::isUnsaved).toList();
        if (unsaved.isEmpty()) {
            action.run();
            return;
        }
        rest.run();
        switch (questions.unsaved(what, "Not saved: " + listed(unsaved) + ".")) {
            // what was done meanwhile is asked about again
            case SAVE -> save(lost, () -> before(what, lost, action));
            case DISCARD -> {
                unsaved.forEach(Work::discard);
                changed();
                action.run();
            }
            case CANCEL -> {
                // nothing is lost
            }
        }
    }

    private static String listed(List<Work> all) {
        List<String> names = all.stream().map(Work::name).toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static void save(List<Work> all, Runnable then) {
        if (all.isEmpty()) {
            then.run();
            return;
        }
        Runnable others = () -> save(all.subList(1, all.size()), then);
        if (all.get(0).isUnsaved()) {
            all.get(0).save(others);
        } else {
            others.run();
        }
    }
}
