package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.doOnEdt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.backstep.session.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Data and lessons from files, right ones and wrong ones. */
@WindowTest
class OpeningFilesTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private void open(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        doOnEdt(() -> window.main().open(file));
    }

    @Test
    void aFileWithAMistakeIsSaidWithItsPlaceAndNothingIsLost() throws IOException {
        State before = window.command("go epoch 20 phase delta_out").state();
        String where = window.where();
        String sentence = window.sentence();
        open("points.csv", "a,b\n1,2\n3,\"x\n");
        window.awaitStatus("points.csv:3: a quotation mark is not closed");
        assertThat(window.awaitIdle().state()).isEqualTo(before);
        assertThat(window.where()).isEqualTo(where);
        assertThat(window.sentence()).isEqualTo(sentence);
        assertThat(window.main().frame().getTitle()).contains("spiral");
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        doOnEdt(() -> window.main().open(folder.resolve("no-such.csv")));
        window.awaitStatus("no-such.csv");
        window.awaitWhere("at the start");
    }

    @Test
    void aDataFileBecomesTheData() throws IOException {
        open("points.csv", "a,b,c\n1,2,3\n3,1,2\n2,2,5\n");
        window.use();
        OpenedWindow.await(
                "the title names it", () -> window.main().frame().getTitle().contains("points.csv"));
        assertThat(window.awaitIdle().data().samples()).isEqualTo(3);
    }

    @Test
    void aLessonThatCannotBeReadIsSaidWithItsPlace() throws IOException {
        open("broken.md", "---\ntitle: t\n---\n# T\n\n## S\n\n```backstep\nstepp\n```\n");
        window.awaitStatus("broken.md:9");
        window.awaitWhere("at the start");
    }
}
