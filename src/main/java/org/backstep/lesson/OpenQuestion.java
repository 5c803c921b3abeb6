package org.backstep.lesson;

import org.backstep.command.Predict;
import org.backstep.command.Solution;

/**
 * A question that waits for its answer.
 *
 * @param line where it stands in the lesson, from 1
 */
public record OpenQuestion(int line, Predict question, Solution solution) {}
