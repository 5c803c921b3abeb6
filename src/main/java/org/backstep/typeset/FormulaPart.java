package org.backstep.typeset;

/** A part of a formula that is not closed yet, with what was found in it so far. */
final class FormulaPart {
    enum Kind {
        GROUP,
        OPTION,
        FENCE,
        TABLE,
        ARGUMENTS,
        REST
    }

    final Kind kind;
    final String command;
    final int start;
    int levels;
    int below;
    /** The arguments that are still to come. */
    int wanted;
    /** The arguments of which the next ones are lengths. */
    int lengths;

    int columns = 1;
    int widest = 1;
    int rows = 1;
    /** The number of letters that describe the columns, repetitions written out. */
    int pattern;
    /** The rows and the length, in em, of everything in it: what makes a bracket high. */
    double extent;

    int copies = 1;
    /** The scripts of the sign that came last. */
    String scripts = "";

    FormulaPart(Kind kind, String command, int start, int levels) {
        this.kind = kind;
        this.command = command;
        this.start = start;
        this.levels = levels;
    }
}
