package org.backstep.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.backstep.command.expression.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a command reads as the same command. */
class RoundTripTest {

    static List<String> commands() {
        return List.of(
                "data spiral",
                "data spiral samples=500 noise=0.3 seed=42",
                "data spiral seed=0 samples=2 noise=1e-5",
                "data spiral noise=.5 # a comment",
                "data file \"points.csv\" seed=42 scale=minmax",
                "data spiral held_out=0.3",
                "data digits",
                "data pictures \"my leaves\" seed=7 held_out=10",
                "data digits samples=300 only=1,0,1 seed=7 held_out=0.3",
                "data file \"a.csv\" columns=p_1_1..p_8_8 label=digit shape=8x8 scale=range 0 16",
                "axes pca",
                "select label setosa",
                "select label \"Iris setosa\"",
                "axes x_1 x_3",
                "axes \"bill length (mm)\" \"a,b\"",
                "data file \"points.csv\" held_out=100 scale=range 0 16",
                "data file \"my data/ü # 1.csv\" scale=none seed=2147483647",
                "data file \"points.csv\" columns=a,b label=c missing=drop scale=standard",
                "data file \"points.csv\" columns=-a,-p_1..p_64 missing=mean scale=range -1 1e3 seed=3",
                "data file \"points.csv\" columns=\"bill length (mm)\",\"a,b\"..\"c # d\",-\"-x\" label=\"the kind\"",
                "network 2-1-2",
                "network 2-1-2 sigmoid",
                "network 2-8-1-8-2 tanh,tanh, tanh ,sigmoid",
                "network 3-2-3 relu,linear",
                "set learning_rate = 1.0",
                "set η=0.5/2",
                "set epochs = 2000",
                "set check_step = check_step / 10",
                "set batch = 2 * 16",
                "set batch = all",
                "set momentum = 0.95",
                "set beta1 = 0.9",
                "set beta2 = 0.99",
                "set epsilon = 1e-7",
                "set optimizer = adam",
                "set shuffle = off",
                "set backprop = updated_weights",
                "set init = zeros",
                "set init = normal 3 / 2",
                "freeze W_d[2,1]",
                "freeze b_e",
                "unfreeze W_d",
                "unfreeze",
                "step batch 3",
                "back batch",
                "go epoch 3 batch 16",
                "go epoch 3 batch 16 phase update",
                "show numeric dW_e",
                "expect abs(numeric db_d[2] - db_d[2]) < 1e-9",
                "expect gradient_error at epoch 3 < 1e-6",
                "set W_d[2,1] = -W_d[2,1]",
                "set b_e = 0",
                "set b_e[1] = mean(x[1]) - 2*(1 - 3e-1)",
                "set W_3[2,7] = new W_3[2,7] at epoch 9 in \"main\"",
                "step",
                "step phase",
                "step phase 3",
                "step epoch",
                "step epoch 10",
                "back",
                "back phase 10000000",
                "back epoch 2",
                "go start",
                "go end",
                "go epoch 0",
                "go epoch 1200",
                "go epoch 1200 phase delta_hidden",
                "go epoch 3 phase δ_out",
                "go epoch 3 phase forward_12",
                "play until loss < 0.05",
                "play until loss < 0.05 limit=5000",
                "play until mse ≤ pca_mse limit = 7",
                "play until loss = 0.05 ± 0.001 limit=7",
                "branch \"what if\"",
                "branch \" main  copy \"",
                "switch \"main\"",
                "keep \"run 1\"",
                "forget \"run 1\"",
                "select sample 137",
                "select W_d[2,1]",
                "select z",
                "select new W_d[2,1]",
                "show delta_out",
                "show new W_e",
                "show max(abs(delta_out@137))",
                "show x\u0302[1]@3 at epoch 7 in \"main\"",
                "show loss in \"what if\" at epoch 1",
                "highlight W_d",
                "highlight dW_e[1,2]",
                "hide delta_hidden",
                "reveal",
                "expect loss = 0.052350",
                "expect abs(delta_out[2]) > 0.01",
                "expect loss != -0.5 +/- 1e-9",
                "expect 1 - (2 - 3) - -4 ≥ 2/(3/4)/5 # so",
                "export figure \"analysis.png\"",
                "export figure \"A.SVG\"",
                "export samples \"epoch.csv\"",
                "export loss \"loss.csv\"",
                "export parameters \"p.csv\"",
                "export metrics \"m.csv\"",
                "export numpy \"epoch.py\"",
                """
                predict "If W_d[2,1] changes its sign, what happens to δ_hidden?"
                  try set W_d[2,1] = -W_d[2,1]
                  try step phase 2

                  # two choices
                  choice "it grows"   when abs(delta_hidden) > abs(was delta_hidden)
                  choice "it shrinks # or not" when abs(delta_hidden) ≤ abs(was delta_hidden)
                """,
                """
                predict "Work out δ_out₁ of this sample by hand"
                \tanswer delta_out[1] within 0.0005""");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void parsingTheTextGivesTheCommandAgain(String line) {
        Command command = Script.parse(line);
        assertThat(Script.parse(command.text())).isEqualTo(command);
        assertThat(Script.parse(command.text()).text()).isEqualTo(command.text());
    }

    @Test
    void everyKindOfCommandIsAmongTheExamples() {
        Set<Class<?>> kinds = new HashSet<>();
        commands().forEach(line -> kinds.add(Script.parse(line).getClass()));
        List<Class<?>> all = new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
                .importPackages("org.backstep").stream()
                        .filter(type -> type.isAssignableTo(Command.class) && !type.isInterface())
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(all);
        assertThat(commands().stream().map(line -> line.split("[ \n]", 2)[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(Script.words());
    }

    @ParameterizedTest
    @CsvSource({
        "data spiral, data spiral samples=500 noise=0.3 seed=42",
        "network 2-1-2, network 2-1-2 sigmoid",
        "step phase 1, step",
        "step   epoch   1 # one, step epoch",
        "set η = 0.5, set learning_rate = 0.5",
        "expect loss ≠ −1, expect loss != -1",
        "expect 2·x[1] > (((1))), expect 2 * x[1] > 1",
        "expect (1+2)+3 > 1+(2+3), expect 1 + 2 + 3 > 1 + (2 + 3)",
        "expect -(1+2)*3 > --1, expect -(1 + 2) * 3 > --1",
        "expect loss = 1 +- 0.5, expect loss = 1 ± 0.5",
        "play until loss<.05 limit=9, play until loss < .05 limit=9",
    })
    void commandsWriteThemselvesAsOneWould(String typed, String written) {
        assertThat(Script.parse(typed).text()).isEqualTo(written);
    }

    @Test
    void randomConditionsWriteThemselves() {
        for (int seed = 0; seed < 3000; seed++) {
            Condition condition = new RandomExpressions(new Random(seed)).condition();
            Command expect = new Expect(condition);
            assertThat(Script.parse(expect.text())).as("seed %d", seed).isEqualTo(expect);
        }
    }

    @Test
    void anIndentedLineBelongsToTheCommandAbove() {
        Script script = Script.parse(
                Arrays.asList(
                        "step", "", "predict \"how large?\"", "  # by hand", "  answer loss within 0.1", "go end"),
                10,
                3);
        assertThat(script.problems()).isEmpty();
        assertThat(script.commands().stream().map(LocatedCommand::line)).containsExactly(10, 12, 15);
        assertThat(script.commands().stream().map(LocatedCommand::column)).containsOnly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"step\u00A0 epoch", "step \u202Fepoch\u2009", "\u00A0step\u3000epoch"})
    void aBlankThatLooksLikeOneSeparatesWordsLikeOne(String text) {
        assertThat(Script.parse(text)).isEqualTo(Script.parse("step epoch"));
    }
}
