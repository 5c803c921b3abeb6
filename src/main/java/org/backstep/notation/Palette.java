package org.backstep.notation;

import java.util.Map;

/**
 * One colour a quantity, everywhere: Okabe and Ito's colours, which colour-blind eyes tell apart (Color Universal
 * Design, 2008), darkened where they carry text. A colour is 0xRRGGBB, so that nothing here needs a toolkit.
 */
public enum Palette {
    /** On white. */
    LIGHT(0x0072B2, 0xD55E00, 0xA8487F, 0xB87900, 0xE69F00, 0x00785A, 0x1F2933, 0xFFFFFF, 0xD9DEE4),
    /** On near-black. */
    DARK(0x56B4E9, 0xF0843C, 0xD98BB8, 0xE69F00, 0xE69F00, 0x2FBF97, 0xE6EAEE, 0x1E2227, 0x3A424B),
    /** On white, for the last row of a lecture hall. */
    PROJECTOR(0x005A8F, 0xB34700, 0x8C2F66, 0x8F5E00, 0xE69F00, 0x005E46, 0x000000, 0xFFFFFF, 0xB8C0C8);

    /** What a colour stands for. */
    public enum Role {
        /** The data x. */
        INPUT,
        /** The reconstruction x̂. */
        OUTPUT,
        /** The latent code z. */
        CODE,
        /** Deltas, in text. */
        DELTA,
        /** Deltas, on surfaces. */
        DELTA_FILL,
        /** Weights and biases. */
        PARAMETER,
        /** Everything that is written. */
        TEXT,
        /** Behind everything. */
        BACKGROUND,
        /** Lines that help to read. */
        GRID
    }

    private final Map<Role, Integer> colours;

    Palette(int input, int output, int code, int delta, int deltaFill, int parameter, int text, int back, int grid) {
        colours = Map.of(
                Role.INPUT, input,
                Role.OUTPUT, output,
                Role.CODE, code,
                Role.DELTA, delta,
                Role.DELTA_FILL, deltaFill,
                Role.PARAMETER, parameter,
                Role.TEXT, text,
                Role.BACKGROUND, back,
                Role.GRID, grid);
    }

    /** The colour of a role, 0xRRGGBB. */
    public int of(Role role) {
        Integer colour = colours.get(role);
        if (colour == null) {
            throw new IllegalStateException("no colour for " + role);
        }
        return colour;
    }
}
