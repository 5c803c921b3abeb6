package org.backstep.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    @TempDir
    Path folder;

    private static Content text(String text) {
        return target -> target.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Content diskFullAfter(String text) {
        return target -> {
            target.write(text.getBytes(StandardCharsets.UTF_8));
            throw new IOException("No space left on device");
        };
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileIsReplacedWhole() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "a much longer old text");
        OutputFolder.at(folder).write("a.csv", text("new"));
        assertThat(folder.resolve("a.csv")).hasContent("new");
        assertThat(names()).containsExactly("a.csv");
    }

    @Test
    void aFailedWriteLeavesEveryOldFileAndNoHalfOne() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "old a");
        Map<String, Content> contents = new LinkedHashMap<>();
        contents.put("a.csv", text("new a"));
        contents.put("b.csv", diskFullAfter("half"));
        assertThatThrownBy(() -> OutputFolder.at(folder).write(contents))
                .isInstanceOf(UserError.class)
                .hasMessage("cannot write \"b.csv\" (No space left on device); no half file was left");
        assertThat(folder.resolve("a.csv")).hasContent("old a");
        assertThat(names()).containsExactly("a.csv");
    }

    @Test
    void foldersInANameAreMade() {
        OutputFolder.at(folder.resolve("deep/er")).write("sub/a.csv", text("x"));
        assertThat(folder.resolve("deep/er/sub/a.csv")).hasContent("x");
    }

    @Test
    void aLinkIsReplacedAndWhatItPointedAtStaysAsItWas() throws IOException {
        Path outside = Files.writeString(Files.createTempDirectory("outside").resolve("secret.csv"), "secret");
        Files.createSymbolicLink(folder.resolve("a.csv"), outside);
        assertThatThrownBy(() -> OutputFolder.at(folder).write("a.csv", text("x")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is a link that leads out of its folder");
        assertThat(outside).hasContent("secret");
    }

    @Test
    void namesThatLeadOutAreRefused() {
        OutputFolder out = OutputFolder.at(folder);
        for (String name : List.of("../a.csv", "/a.csv", "sub/../../a.csv", "C:\\a.csv", "..\\a.csv", "a\u0000.csv")) {
            assertThatThrownBy(() -> out.write(name, text("x"))).isInstanceOf(UserError.class);
        }
    }

    @Test
    void aFolderThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> OutputFolder.at(file)).hasMessageContaining("is a file; name a folder");
        assertThatThrownBy(() -> OutputFolder.at(file.resolve("below"))).isInstanceOf(UserError.class);
    }

    @Test
    void aLinkToNothingIsNotCalledAFile() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("nowhere"));
        for (Path target : List.of(link, link.resolve("below"))) {
            assertThatThrownBy(() -> OutputFolder.at(target))
                    .isInstanceOf(UserError.class)
                    .hasMessage("\"" + link + "\" is a link to \"nowhere\", which does not exist");
        }
        assertThatThrownBy(() -> OutputFolder.at(folder).write("link/a.csv", text("x")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is a link to \"nowhere\", which does not exist");
    }
}
