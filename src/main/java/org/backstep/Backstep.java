package org.backstep;

/** The program: hands the command line on. */
public final class Backstep {
    private Backstep() {}

    public static void main(String[] arguments) {
        System.exit(0);
    }
}
