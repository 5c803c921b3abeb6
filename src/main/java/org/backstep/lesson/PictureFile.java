package org.backstep.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.backstep.data.DanglingLink;
import org.backstep.data.Folder;
import org.backstep.notation.UserError;

/**
 * A picture of a lesson, from its folder.
 *
 * @param type "image/png", "image/jpeg" or "image/gif", as its first bytes tell
 * @param base64 the file
 */
public record PictureFile(String type, String base64) {
    private static final long MOST_BYTES = 20_000_000;

    /**
     * Reads a picture.
     *
     * @param name as it stands in the lesson
     * @throws UserError if it is not there, leads out of the folder, or is no picture
     */
    public static PictureFile read(Folder folder, String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.isRegularFile(file)) {
                throw new UserError(
                        DanglingLink.at(file).orElse("there is no picture \"" + name + "\" in the lesson's folder"));
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new UserError("the picture \"" + name + "\" is larger than 20 MB; make it smaller");
            }
            byte[] bytes = Files.readAllBytes(file);
            return new PictureFile(typeOf(bytes, name), Base64.getEncoder().encodeToString(bytes));
        } catch (IOException e) {
            throw new UserError("the picture \"" + name + "\" cannot be read; check that you may read it");
        }
    }

    /** The whole picture as an address. */
    public String dataAddress() {
        return "data:" + type + ";base64," + base64;
    }

    private static String typeOf(byte[] bytes, String name) {
        if (begins(bytes, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        if (begins(bytes, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        if (begins(bytes, 'G', 'I', 'F', '8')) {
            return "image/gif";
        }
        throw new UserError("the file \"" + name + "\" is no PNG, JPEG or GIF picture, whatever its name says");
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
