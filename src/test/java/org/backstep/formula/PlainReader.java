package org.backstep.formula;

import java.util.ArrayList;
import java.util.List;
import org.backstep.matrix.Matrix;

/** Works out what a line of plain text says, knowing nothing of where it came from. */
final class PlainReader {
    private final String text;
    private int at;

    private PlainReader(String text) {
        this.text = text;
    }

    static Matrix valueOf(String text) {
        PlainReader reader = new PlainReader(text);
        Matrix value = reader.sum();
        if (reader.at != text.length()) {
            throw new IllegalArgumentException("cannot read from " + text.substring(reader.at));
        }
        return value;
    }

    private boolean skip(String expected) {
        boolean found = text.startsWith(expected, at);
        at += found ? expected.length() : 0;
        return found;
    }

    private Matrix sum() {
        Matrix sum = product();
        while (true) {
            if (skip(" + ")) {
                sum = sum.plus(product());
            } else if (skip(" − ")) {
                sum = sum.minus(product());
            } else {
                return sum;
            }
        }
    }

    private Matrix product() {
        Matrix product = factor();
        while (at < text.length()) {
            if (skip(" ⊙ ")) {
                product = product.hadamard(factor());
            } else if (text.startsWith(" + ", at) || text.startsWith(" − ", at) || text.charAt(at) == ')') {
                return product;
            } else if (skip(" · ") || skip(" ")) {
                Matrix right = factor();
                product = isNumber(product)
                        ? right.scale(product.scalar())
                        : isNumber(right) ? product.scale(right.scalar()) : product.times(right);
            } else {
                return product;
            }
        }
        return product;
    }

    private static boolean isNumber(Matrix matrix) {
        return matrix.rows() == 1 && matrix.columns() == 1;
    }

    private Matrix factor() {
        if (skip("(")) {
            Matrix inner = sum();
            if (!skip(")")) {
                throw new IllegalArgumentException("no ) in " + text);
            }
            return skip("²") ? inner.hadamard(inner) : inner;
        }
        if (skip("[")) {
            List<double[]> rows = new ArrayList<>();
            List<Double> row = new ArrayList<>();
            while (true) {
                row.add(number());
                if (skip("; ") || text.charAt(at) == ']') {
                    rows.add(row.stream().mapToDouble(Double::doubleValue).toArray());
                    row.clear();
                    if (skip("]")) {
                        return Matrix.of(rows.toArray(new double[0][]));
                    }
                } else if (!skip(" ")) {
                    throw new IllegalArgumentException("no number at " + text.substring(at));
                }
            }
        }
        return Matrix.scalar(number());
    }

    private double number() {
        int from = at;
        while (at < text.length() && "0123456789.e−+-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return Double.parseDouble(text.substring(from, at).replace('−', '-'));
    }
}
