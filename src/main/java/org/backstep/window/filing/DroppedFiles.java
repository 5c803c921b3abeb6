package org.backstep.window.filing;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;

/** The handler of files dropped on the window: opens one file, and none of several. */
public final class DroppedFiles extends TransferHandler {
    private final Consumer<Path> open;
    private final Consumer<String> complain;

    /**
     * A handler with its callbacks.
     *
     * @param open opens one
     * @param complain callback; gets the reason why nothing is opened
     */
    public DroppedFiles(Consumer<Path> open, Consumer<String> complain) {
        this.open = open;
        this.complain = complain;
    }

    public void acceptAt(JComponent component) {
        component.setTransferHandler(this);
    }

    @Override
    public boolean canImport(TransferSupport support) {
        return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
    }

    @Override
    public boolean importData(TransferSupport support) {
        try {
            List<?> dropped = (List<?>) support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
            if (dropped.size() == 1) {
                Path file = ((File) dropped.get(0)).toPath();
                // a question must not block the program from which the file is dragged
                SwingUtilities.invokeLater(() -> open.accept(file));
                return true;
            }
            complain.accept(dropped.size() + " files were dropped, but one can be opened at a time; drop a CSV file or"
                    + " a lesson");
            return false;
        } catch (UnsupportedFlavorException | IOException e) {
            return false;
        }
    }
}
