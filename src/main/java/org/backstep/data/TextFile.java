package org.backstep.data;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.backstep.notation.UserError;

/**
 * A text file of the user that exists, has a reasonable size, and is UTF-8, or UTF-16 with a byte order mark; otherwise
 * an error says what is wrong with it.
 */
public record TextFile(Path file, String shownAs, Charset charset, int markLength) {

    /**
     * Checks a file without reading all of it.
     *
     * @param shownAs the file's name as the user wrote it, for messages
     * @param kind the kind of file, for messages: "CSV file"
     * @param megabytes the largest size
     */
    public static TextFile of(Path file, String shownAs, String kind, int megabytes) {
        if (!Files.exists(file)) {
            throw new UserError(shownAs + ": "
                    + DanglingLink.at(file).orElse("there is no such file; check the name and the folder"));
        }
        if (Files.isDirectory(file)) {
            throw new UserError(shownAs + ": is a folder, not a file; name a " + kind + " in it");
        }
        if (!Files.isRegularFile(file)) {
            throw new UserError(shownAs + ": is not an ordinary file; name a " + kind);
        }
        TextFile text = new TextFile(file, shownAs, StandardCharsets.UTF_8, 0);
        try {
            if (Files.size(file) > megabytes * 1_000_000L) {
                throw new UserError(shownAs + ": has more than " + megabytes + " MB; use a smaller " + kind);
            }
            return text.withByteOrderMark();
        } catch (IOException e) {
            throw text.unreadable(e);
        }
    }

    private TextFile withByteOrderMark() throws IOException {
        byte[] start;
        try (InputStream bytes = Files.newInputStream(file)) {
            start = bytes.readNBytes(3);
        }
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return new TextFile(file, shownAs, StandardCharsets.UTF_8, 3);
        }
        if (startsWith(start, 0xFE, 0xFF)) {
            return new TextFile(file, shownAs, StandardCharsets.UTF_16BE, 2);
        }
        if (startsWith(start, 0xFF, 0xFE)) {
            return new TextFile(file, shownAs, StandardCharsets.UTF_16LE, 2);
        }
        return this;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int k = 0; k < mark.length; k++) {
            if (bytes.length <= k || Byte.toUnsignedInt(bytes[k]) != mark[k]) {
                return false;
            }
        }
        return true;
    }

    public String whole() {
        try (Reader reader = decoded()) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (CharacterCodingException e) {
            throw notText();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The text after the byte order mark; malformed text is a {@link CharacterCodingException}. */
    Reader open() throws IOException {
        return new BufferedReader(decoded());
    }

    private Reader decoded() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.skipNBytes(markLength);
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The first lines that are neither blank nor notes after a #, without line breaks; an error if there is none. */
    List<String> firstLines(int most) {
        try (BufferedReader lines = new BufferedReader(decoded())) {
            List<String> first = new ArrayList<>();
            for (String line = lines.readLine(); line != null && first.size() < most; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    first.add(line);
                }
            }
            if (!first.isEmpty()) {
                return first;
            }
        } catch (CharacterCodingException e) {
            throw notText();
        } catch (IOException e) {
            throw unreadable(e);
        }
        throw new UserError(shownAs + ": is empty; a row of numbers for each sample is expected");
    }

    /** The error for text that is not in the file's encoding, with its line. */
    UserError notText() {
        long line = 1;
        try (Reader characters = decoded()) {
            for (int c = characters.read(); c >= 0; c = characters.read()) {
                line += c == '\n' ? 1 : 0;
            }
        } catch (CharacterCodingException e) {
            return new UserError(
                    shownAs + ":" + line + ": is not text in " + charset.name() + "; save the file as UTF-8");
        } catch (IOException e) {
            return unreadable(e);
        }
        return new UserError(shownAs + ": changed while it was read; try again");
    }

    /** The error for a file that the system does not let us read. */
    UserError unreadable(IOException problem) {
        String reason = problem instanceof java.nio.file.AccessDeniedException
                ? "permission denied"
                : String.valueOf(problem.getMessage());
        return new UserError(shownAs + ": cannot be read (" + reason + "); check that you may read it");
    }
}
