package org.backstep.window.computation;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.window.OnEventThread;
import org.backstep.window.computation.NetworkCase.Mark;
import org.backstep.window.computation.NetworkCase.PaneSize;
import org.backstep.window.computation.NetworkText.Kind;
import org.backstep.window.kit.Theme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The texts of the network's drawing over networks, optimisers, epochs, phases, marks and sizes. */
@OnEventThread
class NetworkTextsTest {
    private static final List<Mark> MARKS = List.of(Mark.values());
    private static final List<Integer> EPOCHS = List.of(1, 3, 40);

    /** The snapshots of a network, by all that they depend on. */
    private final Map<String, List<Snapshot>> moments = new HashMap<>();

    private List<Snapshot> moments(String sizes, String optimizer, int epoch, Mark mark) {
        return moments.computeIfAbsent(sizes + optimizer + epoch + mark, key -> {
            Session session = NetworkCase.session(sizes, "set optimizer = " + optimizer);
            return NetworkCase.moments(session, epoch, mark);
        });
    }

    private static List<String> faults(Snapshot now, Mark mark, PaneSize pane) {
        NetworkDrawing.Picture picture =
                NetworkCase.drawing(now, mark, pane).picture().orElseThrow();
        List<String> faults = new ArrayList<>(PaintedNetwork.faults(picture.view(), picture.texts()));
        faults.addAll(PaintedNetwork.faultsOfMarks(picture.view(), picture.texts(), picture.targets()));
        return faults;
    }

    private static String title(Snapshot now, Mark mark, PaneSize pane) {
        return now.network().sizesText() + " " + now.settings().optimizer() + " " + now.position() + " " + mark + " "
                + pane;
    }

    /**
     * Every network in every pane, in every phase, with every mark, each pair of these at least once; optimisers and epochs
     * take turns.
     */
    @Test
    void everyTextHasAPlaceOfItsOwnInEveryPairOfCircumstances() {
        int cases = 0;
        for (int p = 0; p < NetworkCase.PANES.size(); p++) {
            PaneSize pane = NetworkCase.PANES.get(p);
            pane.install();
            for (int n = 0; n < NetworkCase.NETWORKS.size(); n++) {
                for (int m = 0; m < MARKS.size(); m++) {
                    Mark mark = MARKS.get(m);
                    int turn = p + n + m;
                    String optimizer = NetworkCase.OPTIMIZERS.get(turn % 2);
                    List<Snapshot> all =
                            moments(NetworkCase.NETWORKS.get(n), optimizer, EPOCHS.get(turn % EPOCHS.size()), mark);
                    Snapshot now = all.get((p * 5 + m * 7) % all.size());
                    assertThat(faults(now, mark, pane))
                            .as(title(now, mark, pane))
                            .isEmpty();
                    cases++;
                }
            }
        }
        assertThat(cases).isEqualTo(17 * 7 * 6);
    }

    @Test
    @Tag("nightly")
    void everyTextHasAPlaceOfItsOwnInAllCircumstances() {
        int cases = 0;
        for (PaneSize pane : NetworkCase.PANES) {
            pane.install();
            for (String sizes : NetworkCase.NETWORKS) {
                for (String optimizer : NetworkCase.OPTIMIZERS) {
                    for (int epoch : EPOCHS) {
                        for (Mark mark : MARKS) {
                            for (Snapshot now : moments(sizes, optimizer, epoch, mark)) {
                                assertThat(faults(now, mark, pane))
                                        .as(title(now, mark, pane))
                                        .isEmpty();
                                cases++;
                            }
                        }
                    }
                }
            }
        }
        // phases of the seven networks in three epochs, and one start: 3 × (4 × 7 + 11 + 15 + 11) + 7
        assertThat(cases).isEqualTo(17 * 2 * 6 * (3 * 65 + 7));
    }

    private static NetworkDrawing.Picture picture(String sizes, String... commands) {
        PaneSize pane = NetworkCase.PANES.get(0);
        pane.install();
        Snapshot now = NetworkCase.session(sizes, commands).snapshot();
        return NetworkCase.drawing(now, Mark.NONE, pane).picture().orElseThrow();
    }

    /** The faults when one text of a kind is placed otherwise. */
    private static List<String> faultsWith(
            NetworkDrawing.Picture picture, Kind kind, UnaryOperator<Rectangle2D> elsewhere) {
        List<NetworkText> texts = new ArrayList<>(picture.texts().texts());
        NetworkText text =
                texts.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
        NetworkText moved = new NetworkText(
                kind, text.cell(), text.text(), text.font(), text.colour(), elsewhere.apply(text.place()), false);
        texts.set(texts.indexOf(text), moved);
        return PaintedNetwork.faults(
                picture.view(), new NetworkTexts(texts, picture.texts().missing()));
    }

    private static Rectangle2D at(Point2D centre, Rectangle2D place) {
        return NetworkText.around(centre, place.getWidth(), place.getHeight());
    }

    @Test
    void aBadPlaceIsFound() {
        NetworkDrawing.Picture picture = picture("2-2-2", "go epoch 3 phase update");
        Point2D unit = picture.view().plan().units().get(2).centre();
        Rectangle2D name = picture.texts().texts().stream()
                .filter(text -> text.kind() == Kind.NAME)
                .findFirst()
                .orElseThrow()
                .place();
        assertThat(faultsWith(picture, Kind.WEIGHT, place -> place)).isEmpty();
        assertThat(faultsWith(picture, Kind.WEIGHT, place -> at(unit, place)))
                .anyMatch(fault -> fault.endsWith("lies on a unit"));
        assertThat(faultsWith(picture, Kind.WEIGHT, place -> name)).anyMatch(fault -> fault.contains(" overlaps x"));
        assertThat(faultsWith(picture, Kind.DELTA, place -> at(new Point2D.Double(0, 80), place)))
                .anyMatch(fault -> fault.endsWith("leaves the pane"));
        assertThat(faultsWith(
                        picture, Kind.VALUE, place -> at(new Point2D.Double(unit.getX() + 9, unit.getY()), place)))
                .anyMatch(fault -> fault.endsWith("does not fit its unit") || fault.endsWith("lies on a unit"));
    }

    @Test
    void aTextThatIsLeftOutIsFound() {
        NetworkDrawing.Picture picture = picture("2-2-2", "go epoch 3 phase update");
        List<NetworkText> texts = picture.texts().texts();
        assertThat(PaintedNetwork.faults(picture.view(), new NetworkTexts(texts.subList(1, texts.size()), 0)))
                .contains("18 numbers, 17 written, 0 counted as missing");
    }

    @Test
    void aSmallNumberIsShortenedUntilItFitsItsCircle() {
        NetworkDrawing.Picture picture = picture("2-1-2", "set W_e[1,1] = -300", "go epoch 1 phase encode");
        NetworkText code = picture.texts().texts().stream()
                .filter(text -> text.kind() == Kind.VALUE)
                .toList()
                .get(2);
        assertThat(code.text()).matches("\\de−\\d+");
        assertThat(code.font().getSize2D()).isGreaterThan((float) Theme.px(12 * UnitTexts.SMALLEST));
    }

    @Test
    void numbersHaveAsManyDigitsAsAllHaveRoomFor() {
        List<NetworkText> texts =
                picture("2-1-2", "go epoch 40 phase update").texts().texts();
        assertThat(texts.stream().filter(text -> text.kind() == Kind.WEIGHT).map(NetworkText::text))
                .hasSize(4)
                .allMatch(text ->
                        text.replaceAll("\\D", "").replaceFirst("^0+", "").length() == 4);
    }

    @Test
    void ofManyWeightsThoseOfTheSelectedUnitHaveLabels() {
        NetworkDrawing.Picture picture = picture("2-16-16-1-16-16-2", "go epoch 1 phase loss", "select out_1[9]");
        assertThat(picture.texts().texts().stream()
                        .filter(text -> text.kind() == Kind.WEIGHT)
                        .flatMap(text -> text.cell().stream())
                        .filter(cell -> cell.quantity().layer() == 1 && cell.row() == 9))
                .hasSize(2);
        assertThat(picture.texts().texts()).anyMatch(text -> text.text().equals("out₁[9]"));
    }
}
