package org.backstep.window.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The questions about files to the user; in tests the answers are ready. */
public interface Questions {
    /** The answers about unsaved work. */
    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    /** The answers about kept work of an earlier window. */
    enum Kept {
        RESTORE,
        DISCARD,
        LATER
    }

    /** The answers about data that the saved lesson would not find. */
    enum Data {
        COPY,
        SAVE_WITHOUT,
        CANCEL
    }

    /**
     * A type of files.
     *
     * @param endings without their dots
     * @param isOrFolder whether a folder may be chosen as well
     */
    record FileType(String description, List<String> endings, boolean isOrFolder) {
        public FileType(String description, List<String> endings) {
            this(description, endings, false);
        }
    }

    /** A file to open; empty if the user cancels. */
    Optional<Path> fileToOpen(String title, FileType type);

    /**
     * A file to write, with an ending that fits; the user has agreed to replace it if it exists.
     *
     * @param suggestion a name, with the ending of the first type
     */
    Optional<Path> fileToWrite(String title, String suggestion, List<FileType> types);

    /**
     * Asks about unsaved work.
     *
     * @param what the name of the action: "Leave"
     * @param sentence what is not saved
     */
    Unsaved unsaved(String what, String sentence);

    /**
     * Asks about work that an earlier window has left.
     *
     * @param sentence what it is, and from when
     */
    Kept kept(String sentence);

    /**
     * Asks whether to do something that cannot be undone.
     *
     * @param action its name, for the button
     */
    boolean confirmed(String sentence, String action);

    /**
     * Asks about data that are not in the lesson's folder.
     *
     * @param canCopy false if another file of that name is there
     */
    Data dataElsewhere(String sentence, boolean canCopy);
}
