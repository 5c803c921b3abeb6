package org.backstep.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.backstep.command.Script;
import org.backstep.command.UseNetwork;
import org.backstep.command.expression.SyntaxError;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNetworkTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2, dense 8 tanh, dense 1 linear, dense 2  | 2-8-1-2 tanh,linear,sigmoid",
                "  2,dense 3,dense 2                       | 2-3-2 sigmoid",
                "8x8, dense 8 tanh, dense 64 sigmoid       | 8x8, dense 8 tanh, dense 64 sigmoid",
                "3@2x2, dense 4@1x2 relu, dense 12 linear  | 3@2x2, dense 4@1x2 relu, dense 12 linear",
                "4@1x1, dense 2, dense 4                   | 4-2-4 sigmoid",
                "2-1-2                                     | 2-1-2 sigmoid"
            })
    void aNetworkWritesItselfInTheShortFormIfItHasOne(String typed, String text) {
        Network network = UseNetwork.read(typed, "network");
        assertThat(network.text()).isEqualTo(text);
        assertThat(UseNetwork.read(text, "network")).isEqualTo(network);
        assertThat(Script.parse("network " + typed + " # and why").text()).isEqualTo("network " + text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2, dens 3, dense 2       | 4 | unknown kind of layer \"dens\"; there are",
                "2, dens 3, dense 2       | 4 | did you mean \"dense\"?",
                "2, dense, dense 2        | 9 | expected the units of a layer, such as 8 or 4@4x4, found a comma",
                "2, dense 3 tan, dense 2  | 12 | expected an activation (sigmoid, relu, tanh, linear), found \"tan\"; did you mean",
                "2, dense 3 tanh 4        | 17 | expected a comma or the end, found \"4\"",
                "2, dense 0, dense 2      | 10 | a layer needs at least 1 unit, not 0",
                "2, dense 1000000, dense 2| 10 | a layer of more than 100000 units; choose smaller layers",
                "2, , dense 2             | 4 | found a comma",
                "2, dense 3,              | 12 | found the end",
                "2a, dense 3, dense 2     | 1 | expected the shape of x, such as 2, 8x8 or 3@8x8, found \"2a\"",
                "2, dense 3               | 3 | an autoencoder needs at least one hidden layer",
                "2, pass_on, pass_on      | 12 | no layer has parameters, so there is nothing to train; add one, such as dense 2",
                "8x8, dense 3, dense 60   | 14 | must be equal, not 64 and 60; 8x8 → 3 → 60"
            })
    void anErrorSaysThePlaceAndTheShapes(String typed, int column, String message) {
        UserError error = catchThrowableOfType(UserError.class, () -> WrittenNetwork.read(typed));
        assertThat(error).hasMessageContaining(message);
        assertThat(error.place() + 1).isEqualTo(column);
        SyntaxError inCommand = catchThrowableOfType(SyntaxError.class, () -> Script.parse("network " + typed));
        assertThat(inCommand.column()).isEqualTo("network ".length() + column);
    }

    @Test
    void theShapesOfTheLayersThatCanBeReadAreKnownWhileOneTypes() {
        assertThat(WrittenNetwork.shapes("8x8, dense 2@4x4 tanh, pass_on, den")).isEqualTo("8x8 → 2@4x4 → 2@4x4");
        assertThat(WrittenNetwork.shapes("8x8,")).isEmpty();
    }
}
