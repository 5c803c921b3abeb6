package org.backstep.window.desk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.backstep.command.Command;
import org.backstep.command.Effects;
import org.backstep.data.CsvTable;
import org.backstep.session.Snapshot;
import org.backstep.window.kit.Job;
import org.backstep.window.kit.WorkQueue;

/** The desk of the window: commands go to the workbench, questions are answered in the background. */
public final class WindowDesk implements Desk {
    private record Answer(Trial trial, Consumer<Trial> then) {}

    private final Workbench workbench;
    private final WindowEffects effects;
    private final WorkQueue<Answer> trials =
            new WorkQueue<>(answer -> answer.then().accept(answer.trial()));

    public WindowDesk(Workbench workbench, WindowEffects effects) {
        this.workbench = workbench;
        this.effects = effects;
    }

    @Override
    public Snapshot now() {
        return workbench.snapshot();
    }

    @Override
    public void tryOut(Command command, Optional<Path> folder, Consumer<Trial> then) {
        Snapshot now = now();
        Effects files = in(folder).trying();
        trials.ask(() -> new Answer(Trial.of(command, now, files), then));
    }

    @Override
    public void read(String file, Optional<Path> folder, Consumer<CsvTable> then) {
        Effects files = in(folder).trying();
        // the reason why it cannot be read is said when the command is tried out
        Job.run(() -> files.readTable(file), then, Job::failUnlessExpected);
    }

    @Override
    public void send(Command command, Optional<Path> folder, Consumer<Optional<String>> then) {
        workbench.send(command, in(folder), then);
    }

    private WindowEffects in(Optional<Path> folder) {
        return folder.map(effects::reading).orElse(effects);
    }
}
