package org.backstep.handout;

/**
 * A product of two matrices in Falk's scheme: the left factor at the left, the right factor above, and each entry of
 * the result where its row and its column meet.
 */
record FalkScheme(MatrixHtml matrices, MathSvg mathematics) {
    Html of(Piece left, Piece right, Piece result) {
        Html above = Tag.of("tr")
                .around(
                        Tag.of("td", "name").around(mathematics.inline(result.latex(), result.latex())),
                        Tag.of("td", "right").around(named(right)));
        Html below = Tag.of("tr")
                .around(
                        Tag.of("td", "left").around(named(left)),
                        Tag.of("td", "result").around(matrices.of(result)));
        return Tag.of("table", "falk").around(Tag.of("tbody").around(above, below));
    }

    private Html named(Piece piece) {
        return matrices.of(piece);
    }
}
