package org.backstep.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.window.desk.Questions;

/** Prepared answers to the questions of a window, and the questions that came. */
public final class PreparedAnswers implements Questions {
    public Optional<Path> file = Optional.empty();
    public Unsaved unsaved = Unsaved.CANCEL;
    public Data data = Data.CANCEL;
    public Kept kept = Kept.LATER;
    public boolean confirmed;
    /** Whether each file that is asked for has another name. */
    public boolean numbered;

    public final List<String> asked = new ArrayList<>();

    @Override
    public Optional<Path> fileToOpen(String title, FileType type) {
        asked.add(title);
        return file;
    }

    @Override
    public Optional<Path> fileToWrite(String title, String suggestion, List<FileType> types) {
        asked.add(title + ": " + suggestion);
        return numbered ? file.map(one -> one.resolveSibling(asked.size() + "-" + one.getFileName())) : file;
    }

    @Override
    public Unsaved unsaved(String what, String sentence) {
        asked.add(what + "? " + sentence);
        return unsaved;
    }

    @Override
    public Kept kept(String sentence) {
        asked.add(sentence);
        return kept;
    }

    @Override
    public boolean confirmed(String sentence, String action) {
        asked.add(action + "? " + sentence);
        return confirmed;
    }

    @Override
    public Data dataElsewhere(String sentence, boolean canCopy) {
        asked.add((canCopy ? "copy? " : "other there? ") + sentence);
        return data;
    }
}
