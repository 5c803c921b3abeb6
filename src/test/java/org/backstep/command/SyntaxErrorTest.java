package org.backstep.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.backstep.command.expression.Problem;
import org.backstep.command.expression.SyntaxError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every error of the language: the column, what was found, what would be right. */
class SyntaxErrorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        stepp                        | 1  | unknown command "stepp"; did you mean "step"?
        STEP                         | 1  | unknown command "STEP"; did you mean "step"?
        expect LOSS = 1              | 8  | unknown quantity "LOSS"; did you mean "loss"?
        plot loss                    | 1  | unknown command "plot"
        42                           | 1  | expected a command, found "42"
        step phase 3 now             | 14 | expected the end of the command, found "now"
        step phases                  | 6  | expected "phase" or "batch" or "epoch", found "phases"; did you mean "phase"?
        step phase 0                 | 12 | expected how many, a whole number from 1 to 10000000, found 0
        step epoch 1.5               | 12 | expected how many, a whole number from 1 to 10000000, found 1.5
        step epoch -1                | 12 | expected how many, found "-1"
        step epoch 99999999999       | 12 | expected how many, a whole number from 1 to 10000000, found 99999999999
        back 3                       | 6  | expected "phase" or "batch" or "epoch", found "3"
        go                           | 3  | expected "epoch" or "start" or "end", found the end of the line
        go ende                      | 4  | expected "epoch" or "start" or "end", found "ende"; did you mean "end"?
        go epoch                     | 9  | expected an epoch number, found the end of the line
        go epoch 5 phase delta_hiden | 18 | unknown phase "delta_hiden"; did you mean "delta_hidden"?
        go epoch 5 batch 0           | 18 | expected the number of a batch, a whole number from 1 to 10000000, found 0
        go epoch 5 batch 2 loss      | 20 | expected "phase", found "loss"
        set optimizer = sdg          | 17 | expected "sgd" or "momentum" or "adam" or "rmsprop", found "sdg"
        set init = ones              | 12 | expected "xavier" or "he" or "zeros" or "constant" or "normal", found "ones"
        set backprop = 1             | 16 | expected "correct" or "no_slope_out" or "no_slope" or "updated_weights" or "sum", found "1"
        freeze                       | 7  | expected a weight or bias, found the end of the line
        go epoch 5 delta_out         | 12 | expected "phase" or "batch", found "delta_out"
        go epoch 0 phase loss        | 12 | epoch 0 is the start and has no phases
        data                         | 5  | expected "spiral" or "digits" or "file" or "pictures", found the end of the line
        data spirl                   | 6  | expected "spiral" or "digits" or "file" or "pictures", found "spirl"; did you mean "spiral"?
        data spiral sample=5         | 13 | unknown option "sample"; expected samples=, noise=, seed=, held_out=; did you mean "samples"?
        data spiral samples=1        | 21 | samples must be a whole number from 2 to 1000000, found "1"
        data spiral samples          | 20 | expected "=" after samples, found the end of the line
        data spiral seed=            | 18 | expected a value for seed, found the end of the line
        data spiral seed=1 seed=2    | 20 | seed is given twice
        data spiral seed=-1          | 18 | seed must be a whole number from 0 to 2147483647, found "-1"
        data spiral noise=-1         | 19 | noise must be a number that is 0 or more, found "-1"
        data spiral noise=1e999      | 19 | noise must be a number that is 0 or more, found "1e999"
        data spiral noise=NaN        | 19 | noise must be a number that is 0 or more, found "NaN"
        data spiral held_out=1.5     | 22 | held_out must be a share from 0 up to, but without, 1, as in 0.3, or a whole number of samples, not 1.5
        data spiral held_out=-1      | 22 | held_out must be a share from 0 up to, but without, 1, as in 0.3, or a whole number of samples, not "-1"
        data spiral held_out=500     | 22 | held_out=500 of 500 samples leaves none to train on; hold out from 1 to 499 samples, or a share such as 0.3
        data file "p.csv" held_out=x | 28 | held_out must be a share from 0 up to, but without, 1, as in 0.3, or a whole number of samples, not "x"
        data file points.csv         | 11 | expected the name of a CSV file in double quotes, found "points"
        data file "points.csv        | 11 | this quotation is not closed; expected another " on the same line
        data file " "                | 11 | expected the name of a CSV file, found nothing between the quotes
        data file "p.csv" scale=log  | 25 | scale must be minmax or standard or none or range with two numbers, as in range 0 16, found "log"
        network 2-x-2                | 9  | expected layer sizes such as 2-1-2, found "2-x-2"
        network 2-2                  | 9  | an autoencoder needs at least one hidden layer, as in 2-1-2
        network 2-1-3                | 9  | an autoencoder gives back what it takes: the first and the last size must be equal, not 2 and 3
        network 2-1-2 sigmod         | 15 | expected "sigmoid" or "relu" or "tanh" or "linear", found "sigmod"; did you mean "sigmoid"?
        network 2-1-2 tanh,tanh,tanh | 9  | 3 activations for 2 layers; give one for all or one for each layer
        network 2-1-2 tanh sigmoid   | 20 | expected the end of the command, found "sigmoid"
        set learning_rte = 1         | 5  | "learning_rte" is no setting; settings are learning_rate, batch, momentum, beta1, beta2, epsilon, rho, epochs, check_step, optimizer, shuffle, backprop, init, and every weight and bias; did you mean "learning_rate"?
        set learning_rate 1          | 19 | expected "=", found "1"
        set W_d[2,1]@3 = 1           | 5  | only the epoch and branch we are in can be changed; write W_d with nothing but an index
        set W_d[0,1] = 1             | 9  | expected a row number, a whole number from 1 to 10000000, found 0
        set W_d[2;1] = 1             | 10 | expected "]", found ";1]"
        set W_d[2,1] =               | 15 | expected a number, a quantity or "(", found the end of the line
        set W_d[2,1] = 1 +           | 19 | expected a number, a quantity or "(", found the end of the line
        set W_d[2,1] = (1 + 2        | 22 | expected ")", found the end of the line
        set W_d[2,1] = 2 W_e         | 18 | expected the end of the command, found "W_e"
        set W_d[2,1] = wurzel(2)     | 16 | unknown quantity "wurzel"
        set W_d[2,1] = abs 2         | 20 | expected "(" after abs, found "2"
        play loss < 1                | 6  | expected "until", found "loss"
        play until loss              | 16 | expected one of < > <= >= = !=, found the end of the line
        play until loss == 1         | 17 | expected one of < > <= >= = !=, found "=="; did you mean "="?
        play until loss < 1 limit 5  | 27 | expected "=" after limit, found "5"
        play until loss < 1 ± 2      | 21 | a tolerance belongs to "=" or "!=" only
        expect lose = 1              | 8  | unknown quantity "lose"; did you mean "loss"?
        expect delta_hiden > 1       | 8  | unknown quantity "delta_hiden"; did you mean "delta_hidden"?
        expect loss at epok 1 = 2    | 16 | expected "epoch", found "epok"
        expect loss in main = 2      | 16 | expected the name of a branch in double quotes, found "main"
        expect z@0 = 2               | 10 | expected a sample number, a whole number from 1 to 10000000, found 0
        expect loss = 1 ± x          | 19 | expected a tolerance, found "x"
        branch                       | 7  | expected a name for the branch in double quotes, found the end of the line
        switch main                  | 8  | expected the name of a branch in double quotes, found "main"
        select                       | 7  | expected "sample", "label" or a quantity, found the end of the line
        select sampel 3              | 8  | unknown quantity "sampel"
        select sample x              | 15 | expected a sample number, found "x"
        select z@3                   | 8  | select takes a quantity and an index, nothing more
        show                         | 5  | expected a number, a quantity or "(", found the end of the line
        highlight                    | 10 | expected a quantity, found the end of the line
        hide 3                       | 6  | expected a quantity, found "3"
        reveal z                     | 8  | expected the end of the command, found "z"
        export picture "a.png"       | 8  | expected "figure" or "loss" or "parameters" or "metrics" or "samples" or "numpy", found "picture"
        export figure "a.txt"        | 15 | a file for figure ends in .png, .svg, .pdf; found "a.txt"
        predict                      | 8  | expected the question in double quotes, found the end of the line
        predict "why?"               | 1  | a question needs either an "answer" line or "choice" lines below it
        expect loss = 1.0e999999999  | 15 | 1.0e999999999 is too large or too small to be computed with
        expect loss = 1 ± 1e-99999999999 | 19 | 1e-99999999999 is too large or too small to be computed with
        expect loss < 1e309          | 15 | 1e309 is too large or too small to be computed with
        """)
    void anErrorSaysWhereWhatAndWhatWouldBeRight(String text, int column, String message) {
        SyntaxError error = catchThrowableOfType(SyntaxError.class, () -> Script.parse(text));
        assertThat(error).as(text).isNotNull().hasMessage(message);
        assertThat(error.column()).isEqualTo(column);
    }

    @Test
    void allErrorsOfATextAreReportedAtTheirLinesAndColumns() {
        Script script = Script.parse(
                List.of(
                        "stepp",
                        "step",
                        "  try something",
                        "predict \"Which?\"",
                        "  try fly",
                        "  choise \"a\" when 1 < 2",
                        "  answer loss"),
                21,
                5);
        assertThat(script.problems())
                .containsExactly(
                        new Problem(21, 5, "unknown command \"stepp\"; did you mean \"step\"?"),
                        new Problem(
                                23, 7, "only predict takes indented lines; begin a command at the start of the line"),
                        new Problem(25, 11, "unknown command \"fly\""),
                        new Problem(
                                26,
                                7,
                                "expected \"try\" or \"choice\" or \"answer\", found \"choise\"; did you mean"
                                        + " \"choice\"?"),
                        new Problem(27, 18, "expected \"within\" and a tolerance, found the end of the line"));
        assertThat(script.commands()).hasSize(1);
    }

    @Test
    void aQuestionWithinAQuestionAndALineTooLongAreReportedWhereTheyStand() {
        Script script = Script.parse(
                List.of("predict \"Which?\"", "  try predict \"this?\"", "  answer " + "1".repeat(5000)), 1, 1);
        assertThat(script.problems())
                .containsExactly(
                        new Problem(2, 7, "only commands that change or move the run can be tried"),
                        new Problem(3, 4000, "this line is longer than 4000 characters"));
    }

    @Test
    void anIndentedLineNeedsACommandAboveIt() {
        assertThat(Script.parse(List.of("", "  step"), 1, 1).problems())
                .containsExactly(
                        new Problem(2, 1, "an indented line belongs to the command above it, but there is none"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        choice "a" when 1 < 2                             | 1 | a question needs at least two choices
        choice "a" when 1 < 2;choice "b" when 1 > 2;answer loss within 1 | 1 | a question needs either an "answer" line or "choice" lines below it
        answer loss within 1;answer loss within 1         | 3 | this question has an answer already
        choice "a" if 1 < 2                               | 2 | expected "when" and a condition, found "if"
        try expect loss = 1                               | 2 | only commands that change or move the run can be tried
        """)
    void aQuestionMustBeComplete(String lines, int line, String message) {
        String text = "predict \"Which?\"\n  " + lines.replace(";", "\n  ");
        List<Problem> problems = Script.parse(text.lines().toList(), 1, 1).problems();
        assertThat(problems.get(0).message()).isEqualTo(message);
        assertThat(problems.get(0).line()).isEqualTo(line);
    }
}
