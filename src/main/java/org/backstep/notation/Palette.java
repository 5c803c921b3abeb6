package org.backstep.notation;

/**
 * One colour for each quantity, everywhere: Okabe and Ito's colours, which colour-blind eyes tell apart (Color Universal
 * Design, 2008), darkened where they carry text. A colour is 0xRRGGBB, so that nothing here needs a toolkit.
 */
public enum Palette {
    LIGHT,
    DARK,
    /** On white, for the last row of a lecture hall. */
    PROJECTOR,
    /** On black, for the last row of a dark lecture hall. */
    DARK_PROJECTOR;

    public static Palette of(boolean dark, boolean projector) {
        return dark ? (projector ? DARK_PROJECTOR : DARK) : projector ? PROJECTOR : LIGHT;
    }

    public boolean isDark() {
        return this == DARK || this == DARK_PROJECTOR;
    }

    public boolean isProjector() {
        return this == PROJECTOR || this == DARK_PROJECTOR;
    }

    /** What a colour stands for, and the colour in each palette, 0xRRGGBB. */
    public enum Role {
        INPUT(0x0072B2, 0x56B4E9, 0x005A8F, 0x7CCBFA),
        OUTPUT(0xD55E00, 0xF0843C, 0xB34700, 0xFF9F5E),
        CODE(0xA8487F, 0xD98BB8, 0x8C2F66, 0xF0AAD2),
        /** Deltas, in text. */
        DELTA(0xB87900, 0xE69F00, 0x8F5E00, 0xFFBE33),
        /** Deltas, on surfaces. */
        DELTA_FILL(0xE69F00, 0xE69F00, 0xE69F00, 0xE69F00),
        PARAMETER(0x00785A, 0x2FBF97, 0x005E46, 0x4FE0B5),
        TEXT(0x1F2933, 0xE6EAEE, 0x000000, 0xFFFFFF),
        BACKGROUND(0xFFFFFF, 0x1E2227, 0xFFFFFF, 0x0F1215),
        /** Grid lines and frames. */
        GRID(0xD9DEE4, 0x3A424B, 0xB8C0C8, 0x5A6672);

        private final int light;
        private final int dark;
        private final int projector;
        private final int darkProjector;

        Role(int light, int dark, int projector, int darkProjector) {
            this.light = light;
            this.dark = dark;
            this.projector = projector;
            this.darkProjector = darkProjector;
        }

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

    /** The colour of a role, 0xRRGGBB. */
    public int of(Role role) {
        return switch (this) {
            case LIGHT -> role.light;
            case DARK -> role.dark;
            case PROJECTOR -> role.projector;
            case DARK_PROJECTOR -> role.darkProjector;
        };
    }
}
