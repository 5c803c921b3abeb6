package org.backstep.notation;

/**
 * One colour for each quantity, everywhere: Okabe and Ito's colours, which colour-blind eyes tell apart (Color Universal
 * Design, 2008), darkened where they carry text. A colour is 0xRRGGBB, so that nothing here needs a toolkit.
 */
public enum Palette {
    LIGHT(0x0072B2, 0xD55E00, 0xA8487F, 0xB87900, 0xE69F00, 0x00785A, 0x1F2933, 0xFFFFFF, 0xD9DEE4),
    DARK(0x56B4E9, 0xF0843C, 0xD98BB8, 0xE69F00, 0xE69F00, 0x2FBF97, 0xE6EAEE, 0x1E2227, 0x3A424B),
    /** On white, for the last row of a lecture hall. */
    PROJECTOR(0x005A8F, 0xB34700, 0x8C2F66, 0x8F5E00, 0xE69F00, 0x005E46, 0x000000, 0xFFFFFF, 0xB8C0C8);

    /** What a colour stands for. */
    public enum Role {
        INPUT,
        OUTPUT,
        CODE,
        /** Deltas, in text. */
        DELTA,
        /** Deltas, on surfaces. */
        DELTA_FILL,
        PARAMETER,
        TEXT,
        BACKGROUND,
        /** Grid lines and frames. */
        GRID;

        /** The role of a quantity: x, x̂, z, δ or parameters; every other is plain text. */
        public static Role of(Quantity quantity, int codeLayer, int lastLayer) {
            if (quantity instanceof OfParameter parameter && parameter.aspect() == Aspect.VALUE) {
                return PARAMETER;
            }
            if (!(quantity instanceof OfSample sample)) {
                return TEXT;
            }
            if (sample.part().equals(Part.ACTIVATION)) {
                return sample.layer() == lastLayer ? OUTPUT : sample.layer() == codeLayer ? CODE : TEXT;
            }
            return sample.equals(OfSample.INPUT) ? INPUT : sample.part().equals(Part.DELTA) ? DELTA : TEXT;
        }
    }

    private final int input;
    private final int output;
    private final int code;
    private final int delta;
    private final int deltaFill;
    private final int parameter;
    private final int text;
    private final int background;
    private final int grid;

    Palette(int input, int output, int code, int delta, int deltaFill, int parameter, int text, int back, int grid) {
        this.input = input;
        this.output = output;
        this.code = code;
        this.delta = delta;
        this.deltaFill = deltaFill;
        this.parameter = parameter;
        this.text = text;
        this.background = back;
        this.grid = grid;
    }

    /** The colour of a role, 0xRRGGBB. */
    public int of(Role role) {
        return switch (role) {
            case INPUT -> input;
            case OUTPUT -> output;
            case CODE -> code;
            case DELTA -> delta;
            case DELTA_FILL -> deltaFill;
            case PARAMETER -> parameter;
            case TEXT -> text;
            case BACKGROUND -> background;
            case GRID -> grid;
        };
    }
}
