package org.backstep.window.tables;

import java.awt.Component;
import javax.swing.JTextField;

/** The numbers of a matrix in the window, for tests of the whole window: found by its component, read as it shows them. */
public final class MatrixDoor {
    private final MatrixView view;

    private MatrixDoor(MatrixView view) {
        this.view = view;
    }

    public static boolean leadsTo(Component component) {
        return component instanceof MatrixView;
    }

    public static MatrixDoor to(Component component) {
        return new MatrixDoor((MatrixView) component);
    }

    /** The value and its gradient, as the cell shows them; rows and columns count from 0. */
    public String[] lines(int row, int column) {
        return view.numbers().lines(row, column);
    }

    /** The entry's name in commands. */
    public String entry(int row, int column) {
        return view.numbers().entry(row, column);
    }

    public JTextField editor() {
        return view.editor();
    }
}
