package org.backstep.typeset;

import java.awt.Color;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The widths of formulas, in em. Formulas that differ in the digits of their numbers and in the width of their matrices
 * share one frame that is typeset once; the rest is added up, as all digits are equally wide. So a line of an epoch is
 * measured without being typeset.
 */
final class FormulaWidths {
    private static final int KEPT = 2000;
    private static final String COLOUR = "\\textcolor{#";
    /** A command, the six digits of a colour, and the beginning of what it colours. */
    private static final int COLOUR_LENGTH = COLOUR.length() + "000000}{".length();

    private static final Pattern MATRIX = Pattern.compile("\\\\begin\\{bmatrix} (.*?) \\\\end\\{bmatrix}");
    /** What stays as it is, in smaller type or a command; else a number. */
    private static final Pattern NUMBER =
            Pattern.compile("\\\\d?frac\\{[^{}]*}\\{[^{}]*}|[_^](?:\\{[^{}]*}|\\w)|\\{[^{}]*}|([0-9][0-9.]*)");

    private static final String GAP = "\\vdots";

    private final Map<String, Double> frames = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Double> eldest) {
            return size() > KEPT;
        }
    };

    /** The width of a formula within a line. */
    double of(String latex) {
        String plain = withoutColours(latex);
        StringBuilder frame = new StringBuilder();
        double more = 0;
        int end = 0;
        Matcher matrix = MATRIX.matcher(plain);
        while (matrix.find()) {
            more += withoutNumbers(plain.substring(end, matrix.start()), frame) + matrix(matrix.group(1), frame);
            end = matrix.end();
        }
        more += withoutNumbers(plain.substring(end), frame);
        return frame(frame.toString()) + more;
    }

    private double frame(String frame) {
        Double known = frames.get(frame);
        if (known == null) {
            known = (double)
                    Typesetter.typeset(frame, false, 1, Color.BLACK).getBox().getWidth();
            frames.put(frame, known);
        }
        return known;
    }

    private static String withoutColours(String latex) {
        StringBuilder plain = new StringBuilder();
        Deque<Boolean> kept = new ArrayDeque<>();
        for (int k = 0; k < latex.length(); k++) {
            char sign = latex.charAt(k);
            if (latex.startsWith(COLOUR, k)) {
                kept.push(false);
                k += COLOUR_LENGTH - 1;
            } else {
                if (sign == '{') {
                    kept.push(true);
                }
                if (sign != '}' || kept.isEmpty() || kept.pop()) {
                    plain.append(sign);
                }
            }
        }
        return plain.toString();
    }

    /** Appends a text with a 0 for each of its numbers. @return what the numbers are wider than that */
    private double withoutNumbers(String text, StringBuilder frame) {
        double more = 0;
        int end = 0;
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            if (number.group(1) != null) {
                frame.append(text.substring(end, number.start())).append('0');
                long points =
                        number.group(1).chars().filter(sign -> sign == '.').count();
                more += (number.group(1).length() - points - 1) * frame("0") + points * (frame("0.0") - 2 * frame("0"));
                end = number.end();
            }
        }
        frame.append(text.substring(end));
        return more;
    }

    /** Appends a matrix of the same rows with one narrow column. @return what the matrix is wider than that */
    private double matrix(String body, StringBuilder frame) {
        String[] rows = body.split(" \\\\\\\\ ", -1);
        double[] widths = new double[rows[0].split(" & ", -1).length];
        double narrow = 0;
        StringBuilder column = new StringBuilder();
        for (String row : rows) {
            String[] cells = row.split(" & ", -1);
            for (int k = 0; k < cells.length; k++) {
                widths[k] = Math.max(widths[k], of(cells[k]));
            }
            String kind = kind(row);
            narrow = Math.max(narrow, frame(kind));
            column.append(column.isEmpty() ? "" : " \\\\ ").append(kind);
        }
        frame.append("\\begin{bmatrix} ").append(column).append(" \\end{bmatrix}");
        double more = -narrow;
        for (double width : widths) {
            more += width;
        }
        double between = frame("\\begin{bmatrix} 0 & 0 \\end{bmatrix}")
                - frame("\\begin{bmatrix} 0 \\end{bmatrix}")
                - frame("0");
        return more + (widths.length - 1) * between;
    }

    /** A cell as high as a row, as brackets are wider around higher rows. */
    private static String kind(String row) {
        return row.contains(GAP) ? GAP : (row.contains("-") ? "-0" : "0") + (row.contains("^") ? "^{0}" : "");
    }
}
