package org.backstep.network;

import org.backstep.matrix.Matrix;

/**
 * The decoder's output for one code, and its slope along the code.
 *
 * @param code z, d_z×1
 * @param output x̂, d_x×1
 * @param slopes σ′ of each output unit at its pre-activation, d_x×1
 * @param derivative ∂x̂/∂z, d_x×d_z; with one layer behind the code each row of W_d times its unit's σ′
 */
public record DecoderOutput(Matrix code, Matrix output, Matrix slopes, Matrix derivative) {}
