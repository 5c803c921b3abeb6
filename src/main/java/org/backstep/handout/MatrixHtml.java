package org.backstep.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.backstep.formula.Figures;
import org.backstep.network.Network;
import org.backstep.notation.Palette.Role;
import org.backstep.notation.Quantity;

/**
 * Matrices in brackets with numbers or boxes as entries.
 *
 * @param key whether the boxes are filled in
 */
record MatrixHtml(Network network, boolean key) {
    /** Four digits; of more than four rows or columns the first two and the last. */
    static final Figures FIGURES = new Figures(4, 4);

    /** Whether entries of the matrix are left out. */
    static boolean isShortened(Piece piece) {
        return !FIGURES.showsAll(piece.value().rows(), piece.value().columns());
    }

    Html of(Piece piece) {
        return of(
                piece,
                FIGURES.places(piece.value().rows()),
                FIGURES.places(piece.value().columns()));
    }

    private Html of(Piece piece, List<Integer> rows, List<Integer> columns) {
        List<Html> all = new ArrayList<>();
        for (int row : rows) {
            List<Html> cells = new ArrayList<>();
            for (int column : columns) {
                cells.add(Tag.of("td").around(entry(piece, row, column)));
            }
            all.add(Tag.of("tr").around(cells));
        }
        String shape = piece.isSingle() ? "matrix one" : "matrix";
        return Tag.of("table", shape + " " + colour(piece))
                .around(Tag.of("tbody").around(all));
    }

    private String colour(Piece piece) {
        Quantity quantity = piece.quantity();
        Role role = quantity == null ? Role.TEXT : Role.of(quantity, network.codeLayer(), network.depth());
        return role.name().toLowerCase(Locale.ROOT);
    }

    private Html entry(Piece piece, int row, int column) {
        if (row == Figures.GAP || column == Figures.GAP) {
            return Html.text(row == Figures.GAP && column == Figures.GAP ? "⋱" : row == Figures.GAP ? "⋮" : "⋯");
        }
        String number = FIGURES.text(piece.quantity(), piece.value().get(row, column));
        if (piece.given()) {
            return Html.text(number);
        }
        return key
                ? Tag.of("span", "blank filled").around(number)
                : Tag.of("span", "blank")
                        .with("role", "img")
                        .with("aria-label", "to be filled in")
                        .around("");
    }
}
