package org.backstep.window.keeping;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.backstep.command.expression.SyntaxError;
import org.backstep.notation.UserError;
import org.backstep.window.desk.Questions;
import org.backstep.window.kit.Job;
import org.backstep.window.kit.Notices;

/** The offer of work that was kept by windows that ended without leaving. On the event dispatch thread. */
public final class Recovery {
    /** The entry that says in words what is kept. */
    static final String NAMES = "names";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private final Path folder;
    private final UnsavedWork unsaved;
    private final Autosave autosave;
    private final Questions questions;
    private final Notices notices;

    public Recovery(UnsavedWork unsaved, Autosave autosave, Questions questions, Notices notices) {
        folder = autosave.keeping().folder();
        this.unsaved = unsaved;
        this.autosave = autosave;
        this.questions = questions;
        this.notices = notices;
    }

    /**
     * Offers what earlier windows have left, one after the other, until one is restored.
     *
     * @param then called when nothing more is offered
     * @param none called if there is nothing to offer
     */
    public void offer(Runnable then, Runnable none) {
        look(left -> {
            if (left.isEmpty()) {
                none.run();
            }
            offer(new ArrayDeque<>(left), then);
        });
    }

    private void look(Consumer<List<KeptFile>> then) {
        Job.run(() -> KeptFile.left(folder), then, problem -> {
            notices.failed("kept work in " + folder + " cannot be read: " + problem.getMessage());
            then.accept(List.of());
        });
    }

    private void offer(Deque<KeptFile> left, Runnable then) {
        if (left.isEmpty()) {
            then.run();
            return;
        }
        KeptFile file = left.pop();
        Job.run(
                file::read,
                entries -> {
                    String sentence = "A window ended without leaving. Kept on " + TIME.format(file.time()) + ":\n"
                            + entries.getOrDefault(NAMES, "unsaved work") + ".";
                    switch (questions.kept(sentence)) {
                        case RESTORE ->
                            restore(file, entries, () -> {
                                left.forEach(this::release);
                                then.run();
                            });
                        case DISCARD -> settle(file::delete, () -> offer(left, then));
                        case LATER -> settle(file::release, () -> offer(left, then));
                    }
                },
                unreadable -> {
                    notices.failed(file + " cannot be read: " + unreadable.getMessage());
                    settle(file::release, () -> offer(left, then));
                });
    }

    private void restore(KeptFile file, Map<String, String> entries, Runnable then) {
        List<Restorable> kinds = new ArrayList<>(unsaved.restorable());
        Collections.reverse(kinds); // a recording needs its session, and that comes after the lesson it belongs to
        List<String> problems = new ArrayList<>();
        autosave.hold(true);
        restore(new ArrayDeque<>(kinds), entries, problems, () -> {
            autosave.hold(false);
            if (problems.isEmpty()) {
                autosave.adopt(file);
                notices.said("restored: " + entries.getOrDefault(NAMES, "unsaved work") + "; it is not saved yet");
                then.run();
            } else {
                notices.failed("not all of the kept work can be restored: " + String.join("; ", problems)
                        + "; it stays in " + folder);
                settle(file::release, then);
            }
        });
    }

    private static void restore(
            Deque<Restorable> kinds, Map<String, String> all, List<String> problems, Runnable then) {
        if (kinds.isEmpty()) {
            then.run();
            return;
        }
        Restorable kind = kinds.pop();
        String beginning = kind.key() + ".";
        Map<String, String> own = new TreeMap<>();
        all.forEach((name, text) -> {
            if (name.startsWith(beginning)) {
                own.put(name.substring(beginning.length()), text);
            }
        });
        Runnable others = () -> restore(kinds, all, problems, then);
        Consumer<String> failed = problem -> {
            problems.add(problem);
            others.run();
        };
        if (own.isEmpty()) {
            others.run();
            return;
        }
        try {
            kind.restore(own, others, failed);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | SyntaxError | UserError damaged) {
            failed.accept("its entries of the " + kind.key() + " are damaged");
        }
    }

    /** Removes what earlier windows have left, if the user agrees. */
    public void clear() {
        look(left -> {
            String count = left.size() == 1 ? "1 file" : left.size() + " files";
            if (left.isEmpty()) {
                notices.said("nothing is kept in " + folder + " but the work of open windows");
            } else if (questions.confirmed(
                    count + " of kept work in\n" + folder + "\nwill be gone for good.", "Remove")) {
                left.forEach(file -> settle(file::delete, () -> {}));
                notices.said("removed " + count + " of kept work");
            } else {
                left.forEach(this::release);
            }
        });
    }

    private void release(KeptFile file) {
        settle(file::release, () -> {});
    }

    private interface FileAct {
        void carryOut() throws IOException;
    }

    private void settle(FileAct act, Runnable then) {
        Job.run(
                () -> {
                    act.carryOut();
                    return true;
                },
                done -> then.run(),
                problem -> {
                    notices.failed(String.valueOf(problem.getMessage()));
                    then.run();
                });
    }
}
