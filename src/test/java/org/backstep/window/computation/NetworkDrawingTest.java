package org.backstep.window.computation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.event.MouseEvent;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGraphics2D;
import org.backstep.command.Command;
import org.backstep.command.expression.Index;
import org.backstep.notation.OfParameter;
import org.backstep.notation.Quantity;
import org.backstep.session.Snapshot;
import org.backstep.window.OnEventThread;
import org.backstep.window.computation.NetworkText.Kind;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@OnEventThread
class NetworkDrawingTest {
    private final List<String> sent = new ArrayList<>();

    private NetworkDrawing drawing(String sizes, Optional<Quantity> highlighted, String... commands) {
        Snapshot now = NetworkCase.session(sizes, commands).snapshot();
        NumberActions numbers = new NumberActions(this::send);
        numbers.display(now);
        NetworkDrawing drawing = new NetworkDrawing(numbers);
        drawing.display(now, true);
        drawing.highlight(highlighted.map(quantity -> new Pointed(quantity, Optional.empty())));
        drawing.setSize(610, drawing.getPreferredSize().height);
        return drawing;
    }

    private void send(Command command) {
        sent.add(command.text());
    }

    private static List<NetworkText> texts(NetworkDrawing drawing) {
        return drawing.picture().orElseThrow().texts().texts();
    }

    private static NetworkText first(NetworkDrawing drawing, Kind kind) {
        return texts(drawing).stream()
                .filter(text -> text.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static MouseEvent mouse(NetworkDrawing drawing, int id, Rectangle2D place) {
        return new MouseEvent(
                drawing, id, 0, 0, (int) place.getCenterX(), (int) place.getCenterY(), 1, false, MouseEvent.BUTTON1);
    }

    private static void click(NetworkDrawing drawing, Rectangle2D place) {
        drawing.dispatchEvent(mouse(drawing, MouseEvent.MOUSE_CLICKED, place));
    }

    /** The layer between passes its input on; it is the kind of the how-to. */
    @Test
    void aLineWithoutAWeightIsDrawnAndHasNoLabel() {
        NetworkDrawing drawing =
                drawing("2-1-2", Optional.empty(), "network 2, dense 2 tanh, pass_on, dense 2 sigmoid", "step phase 6");
        NetworkDrawing.Picture picture = drawing.picture().orElseThrow();
        assertThat(picture.view().plan().edges().stream().filter(edge -> edge.layer() == 2))
                .hasSize(2)
                .allMatch(edge -> edge.weight().isEmpty() && edge.from() == edge.to());
        assertThat(PaintedNetwork.faults(picture.view(), picture.texts())).isEmpty();
        assertThat(picture.targets().stream().filter(target -> target.cell().quantity() instanceof OfParameter))
                .hasSize(8);
        BufferedImage image = new BufferedImage(drawing.getWidth(), drawing.getHeight(), BufferedImage.TYPE_INT_RGB);
        drawing.paint(image.createGraphics());
        Line2D line = picture.view().plan().edges().stream()
                .filter(edge -> edge.layer() == 2)
                .findFirst()
                .orElseThrow()
                .line();
        int x = (int) ((line.getX1() + line.getX2()) / 2);
        int y = (int) ((line.getY1() + line.getY2()) / 2);
        assertThat(image.getRGB(x, y)).isNotEqualTo(image.getRGB(x, y + 12));
    }

    /** What is drawn is asked of the drawing's SVG, which keeps texts as texts. */
    @Test
    void thePaintedTextsAreThosePlacedAndStandThere() {
        NetworkDrawing drawing = drawing("2-3-2", Optional.empty(), "go epoch 3 phase update");
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(null, "svg", null);
        SVGGraphics2D svg = new SVGGraphics2D(document);
        drawing.paint(svg);
        NodeList painted = svg.getRoot().getElementsByTagName("text");
        List<NetworkText> placed = texts(drawing);
        assertThat(painted.getLength()).isEqualTo(placed.size()).isGreaterThan(40);
        for (int k = 0; k < placed.size(); k++) {
            Element text = (Element) painted.item(k);
            Point2D start = placed.get(k).start();
            assertThat(text.getTextContent()).isEqualTo(placed.get(k).text());
            // the SVG has four decimals
            assertThat(Double.parseDouble(text.getAttribute("x"))).isCloseTo(start.getX(), within(1e-3));
            assertThat(Double.parseDouble(text.getAttribute("y"))).isCloseTo(start.getY(), within(1e-3));
        }
    }

    @Test
    void theNumberOfAWeightIsDraggedAndNoOther() {
        NetworkDrawing drawing = drawing("2-1-2", Optional.empty(), "go epoch 3 phase gradients");
        NetworkText weight = first(drawing, Kind.WEIGHT);
        drag(drawing, weight.place(), 20);
        drag(drawing, first(drawing, Kind.BELOW_WEIGHT).place(), 20);
        drag(drawing, first(drawing, Kind.DELTA).place(), 20);
        // a point of the mouse is a hundredth
        double dragged = BigDecimal.valueOf(NetworkCase.session("2-1-2", "go epoch 3 phase gradients")
                        .snapshot()
                        .read(OfParameter.weights(1))
                        .get(0, 0))
                .add(new BigDecimal("0.2"))
                .setScale(2, RoundingMode.HALF_EVEN)
                .doubleValue();
        assertThat(sent).containsExactly("set W_e[1,1] = " + dragged);
    }

    private static void drag(NetworkDrawing drawing, Rectangle2D place, int points) {
        Rectangle2D there =
                new Rectangle2D.Double(place.getX() + points, place.getY(), place.getWidth(), place.getHeight());
        drawing.dispatchEvent(mouse(drawing, MouseEvent.MOUSE_PRESSED, place));
        drawing.dispatchEvent(mouse(drawing, MouseEvent.MOUSE_DRAGGED, there));
        drawing.dispatchEvent(mouse(drawing, MouseEvent.MOUSE_RELEASED, there));
    }

    @Test
    void aClickOnTheGradientBesideAnEdgeExplainsTheGradient() {
        NetworkDrawing drawing = drawing("2-1-2", Optional.empty(), "go epoch 3 phase gradients");
        click(drawing, first(drawing, Kind.BELOW_WEIGHT).place());
        click(drawing, first(drawing, Kind.WEIGHT).place());
        assertThat(sent).containsExactly("select dW_e[1,1]", "select W_e[1,1]");
    }

    @Test
    void aClickOnTheChangeBesideAnEdgeExplainsTheNewWeight() {
        NetworkDrawing drawing = drawing("2-1-2", Optional.empty(), "go epoch 3 phase update");
        click(drawing, first(drawing, Kind.BELOW_WEIGHT).place());
        assertThat(sent).containsExactly("select new W_e[1,1]");
    }

    @Test
    void aToolTipKnowsWhatThereWasNoRoomFor() {
        NetworkDrawing drawing = drawing("2-16-16-1-16-16-2", Optional.empty(), "go epoch 1 phase update");
        NetworkTargets.Target unlabelled = drawing.targets().stream()
                .filter(target -> target.line().isPresent()
                        && target.shape().equals(target.line().get()))
                .max(Comparator.comparingInt(target -> target.cell().quantity().layer()))
                .orElseThrow();
        Rectangle2D middle = unlabelled.shape().getBounds2D();
        Rectangle2D near = NetworkText.around(
                new Point2D.Double(middle.getMaxX() - 4, unlabelled.line().get().getY2()), 1, 1);
        assertThat(drawing.getToolTipText(mouse(drawing, MouseEvent.MOUSE_MOVED, near)))
                .startsWith("W_6[")
                .contains("; ∇W_6[")
                .contains("; new W_6[");
    }

    @Test
    void aToolTipOfAUnitHasItsDelta() {
        NetworkDrawing drawing = drawing("2-8-2", Optional.empty(), "go epoch 1 phase update");
        Rectangle2D code = texts(drawing).stream()
                .filter(text -> text.kind() == Kind.VALUE)
                .toList()
                .get(2)
                .place();
        assertThat(drawing.getToolTipText(mouse(drawing, MouseEvent.MOUSE_MOVED, code)))
                .startsWith("z[1] = ")
                .contains("; δ_hidden[1] = ");
    }

    @Test
    void aLessonsMarkIsAroundTheNumberItMeansAlsoWhereThereAreTwo() {
        OfParameter weights = OfParameter.weights(2);
        NetworkDrawing drawing = drawing("2-1-2", Optional.of(weights), "go epoch 3 phase gradients");
        List<NetworkTargets.Target> targets = drawing.targets();
        assertThat(NetworkTargets.showing(weights, targets))
                .hasSize(2)
                .allMatch(target -> target.cell().quantity().equals(weights));
        assertThat(NetworkTargets.showing(weights.gradient(), targets))
                .hasSize(2)
                .allMatch(target -> target.cell().quantity().equals(weights.gradient()));
    }

    private static Optional<Pointed> entry(OfParameter quantity, int row, int column) {
        return Optional.of(new Pointed(quantity, Optional.of(new Index.Entry(row, column))));
    }

    @Test
    void aLessonThatPointsAtAnEntryMarksThatOneOnly() {
        NetworkDrawing drawing = drawing("2-2-2", Optional.empty(), "go epoch 3 phase gradients");
        Pointed one = entry(OfParameter.weights(2), 2, 1).orElseThrow();
        assertThat(one.among(drawing.targets())).singleElement().satisfies(target -> {
            assertThat(target.cell().row()).isEqualTo(2);
            assertThat(target.cell().column()).isEqualTo(1);
        });
        Pointed bias = entry(OfParameter.biases(2), 2, 1).orElseThrow();
        assertThat(bias.among(drawing.targets()))
                .singleElement()
                .satisfies(target -> assertThat(target.cell().row()).isEqualTo(2));
    }

    @Test
    void aLessonBringsTheUnitsOfAHiddenEntryIntoTheDrawing() {
        NetworkDrawing drawing = drawing("2-16-16-1-16-16-2", Optional.empty(), "select W_2[9,8]");
        assertThat(unitsOf(drawing, 2)).containsExactly(0, 1, 2, 3, 8, 15);
        drawing.highlight(entry(OfParameter.weights(2), 14, 12));
        assertThat(unitsOf(drawing, 1)).containsExactly(0, 1, 2, 7, 11, 15);
        assertThat(unitsOf(drawing, 2)).containsExactly(0, 1, 2, 8, 13, 15);
        assertThat(texts(drawing))
                .anyMatch(text -> text.kind() == Kind.WEIGHT
                        && text.cell().orElseThrow().row() == 14
                        && text.cell().orElseThrow().column() == 12);
    }

    private static List<Integer> unitsOf(NetworkDrawing drawing, int layer) {
        return drawing.picture().orElseThrow().view().plan().layer(layer).stream()
                .map(NetworkPlan.Unit::index)
                .toList();
    }

    @Test
    void aLineHasTheSameWidthForTheSameWeightInEveryNetwork() {
        assertThat(NetworkPainter.lineWidth(0.001)).isCloseTo(0.8f, within(0.01f)); // and a thousandth
        assertThat(NetworkPainter.lineWidth(-2)).isCloseTo(2.8f, within(1e-6f));
        assertThat(NetworkPainter.lineWidth(300)).isEqualTo(NetworkPainter.lineWidth(5));
        assertThat(NetworkPainter.lineWidth(Double.NaN)).isEqualTo(NetworkPainter.lineWidth(5));
    }

    @Test
    void placesAreSoughtOnceForASnapshotAndASize() {
        NetworkDrawing drawing = drawing("2-3-2", Optional.empty(), "go epoch 3 phase update");
        List<NetworkTargets.Target> before = drawing.targets();
        assertThat(drawing.targets()).isSameAs(before);
        drawing.setSize(700, drawing.getHeight());
        assertThat(drawing.targets()).isNotSameAs(before);
    }
}
