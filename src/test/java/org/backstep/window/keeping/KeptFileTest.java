package org.backstep.window.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.backstep.OtherJava;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of kept work, each with the lock of its window. */
class KeptFileTest {
    @TempDir
    Path folder;

    @Test
    void anythingThatCanBeTypedIsReadAgainToTheLetter() throws IOException {
        Map<String, String> entries = Map.of(
                "a key = with: signs # and äöü",
                "first\n  second\\u00zz\ttab \uD83D\uDE00\n",
                "empty",
                "",
                " ",
                " spaces at both ends ");
        KeptFile file = KeptFile.fresh(folder);
        file.write(entries);
        assertThat(file.read()).isEqualTo(entries);
        file.delete();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatALivingWindowOfThisOrAnotherProgramHasIsNotTaken() throws Exception {
        KeptFile own = KeptFile.fresh(folder);
        own.write(Map.of("own", "1"));
        Process other = OtherJava.running(List.of(), Holder.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("holds");
            assertThat(KeptFile.left(folder)).isEmpty();
        } finally {
            other.destroyForcibly();
        }
        assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
        List<KeptFile> left = KeptFile.left(folder);
        assertThat(left).hasSize(1);
        assertThat(left.get(0).read()).isEqualTo(Map.of("other", "2"));
        assertThat(KeptFile.left(folder)).isEmpty();
        left.get(0).release();
        own.release();
        assertThat(KeptFile.left(folder)).hasSize(2);
    }

    /** Another program that has a file until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String... arguments) throws IOException {
            KeptFile.fresh(Path.of(arguments[0])).write(Map.of("other", "2"));
            System.out.println("holds");
            System.in.read();
        }
    }

    @Test
    void theFolderIsTheOneThatIsNamedElseThePlatforms() {
        String named = System.getProperty(Keeping.PLACE);
        try {
            System.setProperty(Keeping.PLACE, folder.toString());
            assertThat(Keeping.ofThisUser(true).folder()).isEqualTo(folder);
            System.clearProperty(Keeping.PLACE);
            assertThat(String.valueOf(Keeping.ofThisUser(true).folder().getFileName()))
                    .isEqualToIgnoringCase("backstep");
        } finally {
            if (named != null) {
                System.setProperty(Keeping.PLACE, named);
            }
        }
    }

    @Test
    void aLockWithoutAFileIsNoWork() throws IOException {
        Files.createFile(folder.resolve("work-x.kept.lock"));
        assertThat(KeptFile.left(folder)).isEmpty();
    }
}
