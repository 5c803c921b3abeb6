package org.backstep.window.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javax.swing.SwingUtilities;
import org.backstep.command.Command;
import org.backstep.command.Export;
import org.backstep.command.Notebook;
import org.backstep.command.Script;
import org.backstep.session.KeptRun;
import org.backstep.session.Session;
import org.backstep.session.State;
import org.backstep.window.Await;
import org.backstep.window.PreparedAnswers;
import org.backstep.window.RecordedNotices;
import org.backstep.window.desk.DataFiles;
import org.backstep.window.desk.Questions;
import org.backstep.window.desk.UserPreferences;
import org.backstep.window.desk.WindowEffects;
import org.backstep.window.desk.Workbench;
import org.backstep.window.keeping.Services;
import org.backstep.window.keeping.UnsavedWork;
import org.backstep.window.lessons.LessonPlayer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening, saving and exporting, with answers that are ready. */
class SessionFilesTest {
    private static final String POINTS = "a,b\n1,2\n3,4\n5,1\n";

    @TempDir
    Path folder;

    private final Preferences node = Preferences.userRoot().node("org/backstep-test-" + System.nanoTime());
    private final UserPreferences preferred = new UserPreferences(node);
    private final PreparedAnswers answers = new PreparedAnswers();
    private final RecordedNotices notices = new RecordedNotices();
    private final List<String> said = notices.said;
    private final List<String> failed = notices.failed;
    private Workbench workbench;
    private UnsavedWork unsaved;
    private SessionFiles files;
    private FileExport exports;

    @BeforeEach
    void open() {
        DataFiles data = new DataFiles();
        WindowEffects effects = new WindowEffects(said::add, data);
        workbench = new Workbench(Session.of(Notebook.experiment()), effects);
        workbench.addListener(new Workbench.Listener() {
            @Override
            public void failed(String error) {
                failed.add(error);
            }
        });
        unsaved = new UnsavedWork(answers, () -> {});
        Services services = new Services(workbench, effects, data, preferred, answers, unsaved, notices);
        files = new SessionFiles(services);
        unsaved.add(new SessionWork(files));
        LessonPlayer player = new LessonPlayer(workbench, effects, preferred, files::atLesson, notices, showing -> {});
        files.lessonsPlayedBy(player::open);
        files.tablesShownBy(file -> workbench.send(
                Script.parse("data file \"" + file.getFileName() + '"'),
                effects.reading(folder),
                problem -> problem.ifPresent(failed::add)));
        exports = new FileExport(services);
    }

    @AfterEach
    void close() throws BackingStoreException {
        workbench.close();
        node.removeNode();
    }

    private static <T> T onEdt(Callable<T> question) {
        FutureTask<T> task = new FutureTask<>(question);
        SwingUtilities.invokeLater(task);
        try {
            return task.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void doOnEdt(Runnable action) throws InterruptedException, InvocationTargetException {
        SwingUtilities.invokeAndWait(action);
        awaitIdle();
    }

    private void awaitIdle() {
        await(workbench::isIdle);
        onEdt(() -> true);
    }

    private static void await(BooleanSupplier holds) {
        Await.until("it has happened", holds);
    }

    private void command(String text) {
        workbench.accept(Script.parse(text));
        awaitIdle();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Opens a file and waits for what is said of it. */
    private void openAndWait(Path file) throws Exception {
        int before = said.size() + failed.size();
        doOnEdt(() -> files.open(file));
        await(() -> said.size() + failed.size() > before);
        awaitIdle();
    }

    private void save(Path file) throws Exception {
        answers.file = Optional.of(file);
        int before = said.size();
        doOnEdt(files::saveAs);
        await(() -> said.size() > before || !failed.isEmpty());
    }

    private List<String> script() {
        return workbench.script().stream().map(Command::text).toList();
    }

    // ---- saving -----------------------------------------------------------------------------------------------

    @Test
    void aSavedSessionOpensAgainToTheSamePlaceAndIsSavedOverWithoutAsking() throws Exception {
        command("go epoch 12");
        command("set W_d[2,1] = 0.5");
        command("step epoch 3");
        State before = workbench.snapshot().state();
        Path file = folder.resolve("mine.md");
        save(file);
        assertThat(Files.readString(file)).contains("# mine\n", "```backstep\ngo epoch 12\nset W_d[2,1] = 0.5\n");
        assertThat(onEdt(files::isUnsaved)).isFalse();

        command("network 2-3-2");
        assertThat(onEdt(files::isUnsaved)).isTrue();
        answers.unsaved = Questions.Unsaved.DISCARD;
        openAndWait(file);
        assertThat(onEdt(files::isUnsaved)).isFalse();
        State after = workbench.snapshot().state();
        assertThat(after.position()).isEqualTo(before.position());
        assertThat(after.line().epoch(15)).isEqualTo(before.line().epoch(15));

        command("select sample 9");
        int asked = answers.asked.size();
        doOnEdt(files::save);
        await(() -> !files.isUnsaved());
        assertThat(answers.asked).hasSize(asked);
        assertThat(Files.readString(file)).contains("select sample 9\n");
    }

    @Test
    void undoingBackToWhatWasSavedIsSavedAgain() throws Exception {
        command("go epoch 12");
        save(folder.resolve("mine.md"));
        command("select sample 9");
        assertThat(onEdt(files::isUnsaved)).isTrue();
        workbench.undo();
        awaitIdle();
        assertThat(onEdt(files::isUnsaved)).isFalse();
    }

    @Test
    void aStoppedCommandIsWrittenDownAsFarAsItGot() throws Exception {
        AtomicInteger reached = new AtomicInteger();
        workbench.addListener(new Workbench.Listener() {
            @Override
            public void progress(int epoch, OptionalInt last) {
                reached.set(epoch);
            }
        });
        SwingUtilities.invokeAndWait(workbench::start);
        workbench.accept(Script.parse("go epoch 9000000"));
        await(() -> reached.get() > 0);
        workbench.stop();
        awaitIdle();
        int epoch = workbench.snapshot().position().epoch();
        assertThat(epoch).isBetween(reached.get(), 8_999_999);
        assertThat(script()).containsExactly("go epoch " + epoch);
    }

    @Test
    void dataInAnotherFolderAreCopiedIfOneWantsSoThatTheLessonReplays() throws Exception {
        Path data = write("points.csv", POINTS);
        doOnEdt(() -> files.open(data));
        await(() -> workbench.snapshot().data().name().equals("points.csv"));
        awaitIdle();
        command("go epoch 3");
        Path elsewhere = Files.createDirectory(folder.resolve("lessons"));
        answers.data = Questions.Data.COPY;
        save(elsewhere.resolve("mine.md"));
        assertThat(answers.asked.get(answers.asked.size() - 1)).startsWith("copy? The session reads points.csv from ");
        assertThat(elsewhere.resolve("points.csv")).hasContent(POINTS);
        openAndWait(elsewhere.resolve("mine.md"));
        assertThat(failed).isEmpty();
        assertThat(workbench.snapshot().data().name()).isEqualTo("points.csv");
        assertThat(workbench.snapshot().position().epoch()).isEqualTo(3);
    }

    @Test
    void anotherFileOfTheDatasNameIsNeverReplaced() throws Exception {
        Path data = write("points.csv", POINTS);
        doOnEdt(() -> files.open(data));
        await(() -> workbench.snapshot().data().name().equals("points.csv"));
        awaitIdle();
        Path elsewhere = Files.createDirectory(folder.resolve("lessons"));
        Files.writeString(elsewhere.resolve("points.csv"), "precious");
        answers.data = Questions.Data.CANCEL;
        answers.file = Optional.of(elsewhere.resolve("mine.md"));
        doOnEdt(files::saveAs);
        await(() -> answers.asked.stream().anyMatch(text -> text.startsWith("other there? ")));
        assertThat(elsewhere.resolve("mine.md")).doesNotExist();
        assertThat(elsewhere.resolve("points.csv")).hasContent("precious");
    }

    @Test
    void dataBesideTheLessonNeedNoQuestion() throws Exception {
        Path data = write("points.csv", POINTS);
        doOnEdt(() -> files.open(data));
        await(() -> workbench.snapshot().data().name().equals("points.csv"));
        awaitIdle();
        save(folder.resolve("mine.md"));
        assertThat(answers.asked).containsExactly("Save the session as a lesson: points-2-1-2.md");
    }

    @Test
    void whatCannotBeWrittenIsSaidAndStaysUnsaved() throws Exception {
        command("step");
        Path file = write("file", "");
        save(file.resolve("mine.md"));
        assertThat(failed).hasSize(1).first().asString().contains("file");
        assertThat(onEdt(files::isUnsaved)).isTrue();
    }

    @Test
    void leavingAsksOnlyWhereSomethingWouldBeLostAndDoesWhatIsAnswered() throws Exception {
        AtomicBoolean left = new AtomicBoolean();
        doOnEdt(() -> unsaved.before("Leave", () -> left.set(true)));
        assertThat(left).isTrue();
        assertThat(answers.asked).isEmpty();

        left.set(false);
        command("step");
        doOnEdt(() -> unsaved.before("Leave", () -> left.set(true)));
        assertThat(left).isFalse();
        answers.unsaved = Questions.Unsaved.SAVE;
        answers.file = Optional.of(folder.resolve("mine.md"));
        doOnEdt(() -> unsaved.before("Leave", () -> left.set(true)));
        await(left::get);
        assertThat(folder.resolve("mine.md")).exists();
    }

    @Test
    void aKeptRunIsAChangeThatIsSavedAndThatAnUndoOfALaterStepLeaves() throws Exception {
        command("step epoch 1");
        command("keep \"a\"");
        command("step epoch 1");
        assertThat(script()).containsExactly("step epoch", "keep \"a\"", "step epoch");
        workbench.undo();
        awaitIdle();
        assertThat(workbench.snapshot().state().kept())
                .extracting(KeptRun::name)
                .containsExactly("a");

        Path file = folder.resolve("kept.md");
        save(file);
        assertThat(Files.readString(file)).contains("step epoch\nkeep \"a\"\n");
        workbench.undo();
        awaitIdle();
        assertThat(workbench.snapshot().state().kept()).isEmpty();
        answers.unsaved = Questions.Unsaved.DISCARD;
        openAndWait(file);
        assertThat(workbench.snapshot().state().kept())
                .extracting(KeptRun::name)
                .containsExactly("a");
    }

    @Test
    void aRunKeptNoLongerIsKeptAgainAfterUndo() {
        command("step epoch 1");
        command("keep \"a\"");
        command("forget \"a\"");
        assertThat(workbench.snapshot().state().kept()).isEmpty();
        workbench.undo();
        awaitIdle();
        assertThat(workbench.snapshot().state().kept()).hasSize(1);
    }

    // ---- opening ----------------------------------------------------------------------------------------------

    @Test
    void aSavedSessionBeginsWithTheNotebookAndIsOneChange() throws Exception {
        command("network 2-3-2");
        command("go epoch 7");
        State before = workbench.snapshot().state();
        List<String> scriptBefore = script();
        answers.unsaved = Questions.Unsaved.DISCARD;
        Path session =
                write("l.md", "# T\n\n## What was done\n\n```backstep\ngo epoch 2\nstep\nexpect epoch = 3\n```\n");
        openAndWait(session);
        assertThat(answers.asked).containsExactly("Open? Not saved: the session.");
        assertThat(workbench.snapshot().network().sizesText()).isEqualTo("2-1-2");
        assertThat(script()).containsExactly("go epoch 2", "step", "expect epoch = 3");
        assertThat(said).contains("opened l.md: ✓ 1 of 1 expectations hold");
        workbench.undo();
        awaitIdle();
        assertThat(workbench.snapshot().state()).isEqualTo(before);
        assertThat(script()).isEqualTo(scriptBefore);
        workbench.redo();
        awaitIdle();
        assertThat(script()).hasSize(3);
    }

    @Test
    void aLessonWithProseIsNotSavedOver() throws Exception {
        Path lesson = write("l.md", "# T\n\nProse.\n\n## S\n\n```backstep\ngo epoch 2\n```\n");
        openAndWait(lesson);
        command("step");
        answers.file = Optional.empty();
        doOnEdt(files::save);
        assertThat(answers.asked).containsExactly("Save the session as a lesson: spiral-2-1-2.md");
        assertThat(lesson).content().contains("Prose.");
    }

    @Test
    void aMistakeInALessonIsSaidWithItsPlaceAndNothingChanges() throws Exception {
        command("go epoch 5");
        State before = workbench.snapshot().state();
        answers.unsaved = Questions.Unsaved.DISCARD;
        Path lesson = write("l.md", "# T\n\n## S\n\n```backstep\ngo epoch 2\nselect sample five\n```\n");
        openAndWait(lesson);
        assertThat(failed).hasSize(1).first().asString().startsWith("l.md:7:15: expected a sample number");
        assertThat(workbench.snapshot().state()).isEqualTo(before);
        assertThat(preferred.recentFiles()).isEmpty();
    }

    @Test
    void aFileThatHasVanishedIsSaidAndLeavesTheRecentOnes() throws Exception {
        Path data = write("points.csv", POINTS);
        doOnEdt(() -> files.open(data));
        await(() -> workbench.snapshot().data().name().equals("points.csv"));
        awaitIdle();
        assertThat(preferred.recentFiles()).containsExactly(data.toString());
        Files.delete(data);
        openAndWait(data);
        assertThat(failed).containsExactly("points.csv: there is no such file; check the name and the folder");
        assertThat(preferred.recentFiles()).isEmpty();
        assertThat(workbench.snapshot().data().samples()).isEqualTo(3);
    }

    // ---- exporting --------------------------------------------------------------------------------------------

    @Test
    void exportsSuggestANameAndAreNoChange() throws Exception {
        command("go epoch 3");
        List<String> before = script();
        answers.file = Optional.of(folder.resolve("out.csv"));
        doOnEdt(() -> exports.export(Export.Kind.SAMPLES));
        assertThat(answers.asked).containsExactly("Export samples: spiral-2-1-2-epoch-3-samples.csv");
        assertThat(Files.readAllLines(folder.resolve("out.csv"))).hasSize(501);
        assertThat(said).contains("wrote " + folder.resolve("out.csv"));
        assertThat(script()).isEqualTo(before);
    }

    @Test
    void whatIsNotComputedIsNotExportedAndThatIsSaid() throws Exception {
        answers.file = Optional.of(folder.resolve("out.csv"));
        doOnEdt(() -> exports.export(Export.Kind.METRICS));
        assertThat(failed).hasSize(1).first().asString().contains("not computed yet");
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }
}
