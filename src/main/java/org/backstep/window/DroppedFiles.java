package org.backstep.window;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.TransferHandler;

/** A file dropped on the window is opened. */
final class DroppedFiles extends TransferHandler {
    private static final long serialVersionUID = 1;

    private final transient Consumer<Path> open;

    DroppedFiles(Consumer<Path> open) {
        this.open = open;
    }

    void acceptAt(JComponent component) {
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
            dropped.stream().limit(1).forEach(file -> open.accept(((File) file).toPath()));
            return !dropped.isEmpty();
        } catch (UnsupportedFlavorException | IOException e) {
            return false;
        }
    }
}
