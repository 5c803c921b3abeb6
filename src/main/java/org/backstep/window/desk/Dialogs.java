package org.backstep.window.desk;

import java.awt.Component;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;

/** The questions as Swing's own dialogs. */
public final class Dialogs implements Questions {
    private final Component parent;
    private final Supplier<Optional<Path>> folder;

    /**
     * The dialogs over a window.
     *
     * @param folder the folder that a file dialog shows first
     */
    public Dialogs(Component parent, Supplier<Optional<Path>> folder) {
        this.parent = parent;
        this.folder = folder;
    }

    @Override
    public Optional<Path> fileToOpen(String title, FileType type) {
        JFileChooser chooser = chooser(title);
        chooser.setFileFilter(filter(type));
        chooser.setFileSelectionMode(type.isOrFolder() ? JFileChooser.FILES_AND_DIRECTORIES : JFileChooser.FILES_ONLY);
        return chooser.showOpenDialog(parent) == JFileChooser.APPROVE_OPTION ? chosen(chooser) : Optional.empty();
    }

    @Override
    public Optional<Path> fileToWrite(String title, String suggestion, List<FileType> types) {
        JFileChooser chooser = new JFileChooser(start()) {
            @Override
            public void approveSelection() {
                File file = withEnding(this, types).toFile();
                if (!file.exists() || mayReplace(this, file)) {
                    super.approveSelection();
                }
            }
        };
        chooser.setDialogTitle(title);
        chooser.setName("file chooser");
        chooser.setAcceptAllFileFilterUsed(false);
        types.forEach(type -> chooser.addChoosableFileFilter(filter(type)));
        chooser.setFileFilter(chooser.getChoosableFileFilters()[0]);
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), suggestion));
        return chooser.showSaveDialog(parent) == JFileChooser.APPROVE_OPTION
                ? Optional.of(withEnding(chooser, types))
                : Optional.empty();
    }

    /** The chosen name; one that has none of the endings gets the one of the type that is chosen. */
    private static Path withEnding(JFileChooser chooser, List<FileType> types) {
        Path file = chooser.getSelectedFile().toPath().toAbsolutePath();
        String name = String.valueOf(file.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        boolean fits = types.stream()
                .flatMap(type -> type.endings().stream())
                .anyMatch(ending -> lower.endsWith("." + ending));
        String ending = chooser.getFileFilter() instanceof FileNameExtensionFilter chosen
                ? chosen.getExtensions()[0]
                : types.get(0).endings().get(0);
        return fits ? file : file.resolveSibling(name + "." + ending);
    }

    private static boolean mayReplace(Component over, File file) {
        Object[] choices = {"Replace", "Choose another name"};
        return ask(over, "\"" + file.getName() + "\" exists.", "Replace a file", choices) == 0;
    }

    @Override
    public Unsaved unsaved(String what, String sentence) {
        Object[] choices = {"Save", "Discard", "Cancel"};
        return switch (ask(parent, sentence, what, choices)) {
            case 0 -> Unsaved.SAVE;
            case 1 -> Unsaved.DISCARD;
            default -> Unsaved.CANCEL;
        };
    }

    @Override
    public Kept kept(String sentence) {
        Object[] choices = {"Restore", "Discard", "Later"};
        return switch (ask(parent, sentence, "Kept work", choices)) {
            case 0 -> Kept.RESTORE;
            case 1 -> Kept.DISCARD;
            default -> Kept.LATER;
        };
    }

    @Override
    public boolean confirmed(String sentence, String action) {
        Object[] choices = {"Cancel", action};
        return ask(parent, sentence, action, choices) == 1;
    }

    @Override
    public Data dataElsewhere(String sentence, boolean canCopy) {
        List<Object> choices = new ArrayList<>(List.of("Save all the same", "Cancel"));
        List<Data> meanings = new ArrayList<>(List.of(Data.SAVE_WITHOUT, Data.CANCEL));
        if (canCopy) {
            choices.add(0, "Copy the data there");
            meanings.add(0, Data.COPY);
        }
        int answer = ask(parent, sentence, "Save a session on data", choices.toArray());
        return answer < 0 ? Data.CANCEL : meanings.get(answer);
    }

    /** The number of the user's choice; −1 if the dialog was closed. */
    private static int ask(Component over, String sentence, String title, Object[] choices) {
        return JOptionPane.showOptionDialog(
                over,
                sentence,
                title,
                JOptionPane.DEFAULT_OPTION,
                JOptionPane.QUESTION_MESSAGE,
                null,
                choices,
                choices[0]);
    }

    private File start() {
        return folder.get().map(Path::toFile).orElseGet(() -> new File(System.getProperty("user.dir", ".")));
    }

    private JFileChooser chooser(String title) {
        JFileChooser chooser = new JFileChooser(start());
        chooser.setDialogTitle(title);
        chooser.setName("file chooser");
        return chooser;
    }

    private static Optional<Path> chosen(JFileChooser chooser) {
        return Optional.of(chooser.getSelectedFile().toPath().toAbsolutePath());
    }

    private static FileNameExtensionFilter filter(FileType type) {
        return new FileNameExtensionFilter(type.description(), type.endings().toArray(new String[0]));
    }
}
