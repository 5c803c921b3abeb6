package org.backstep.activation;

import java.util.List;

/**
 * The signs and the definition of an activation, §2.6 (tanh and the identity in the same manner).
 *
 * @param latex its sign in an equation
 * @param plain its sign in plain text
 * @param spoken its name for a screen reader
 * @param numpy its function in a NumPy line; with "_derivative" its derivative's
 * @param latexDefinition two equations: the function and its derivative
 * @param plainDefinition both equations in plain text
 * @param numpyDefinition the Python lines that define both functions
 */
public record FunctionText(
        String latex,
        String plain,
        String spoken,
        String numpy,
        List<String> latexDefinition,
        List<String> plainDefinition,
        List<String> numpyDefinition) {}
