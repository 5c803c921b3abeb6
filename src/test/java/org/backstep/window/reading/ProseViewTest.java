package org.backstep.window.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.text.Element;
import org.backstep.Allocated;
import org.backstep.notation.Palette;
import org.backstep.notation.Palette.Role;
import org.backstep.prose.Block;
import org.backstep.typeset.HostileFormulas;
import org.backstep.window.Await;
import org.backstep.window.OnEventThread;
import org.backstep.window.Picture;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnEventThread
class ProseViewTest {
    private final List<String> followed = new ArrayList<>();
    private ProseView view;

    @BeforeEach
    void anEmptyView() {
        LookAndFeel.install(Theme.LIGHT);
        view = new ProseView(Theme.LIGHT, followed::add, target -> Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "some *words* **of** a `text`; some words of a text/",
                "soft~break\\~hard; soft break/hard/",
                "## a title~~text; a title/text/",
                "- a~- b~~  c; • a/• b/c/",
                "3. a~4. b; 3. a/4. b/",
                "- - a; • /• a/",
                "> quoted; quoted/",
                "```~x = 1~~y~```; x = 1//y/",
                "a $x_1$ b; a $x_1$ b/",
                "a $$x_1$$ b; a /$$x_1$$/b/",
                "[a *b*](pane:samples) c; a b c/",
                "![a drawing](a.png); [a drawing]/",
                "<b>no *HTML*</b>; <b>no HTML</b>/",
                "***; /",
                "$\\nosuch{x}$; $\\nosuch{x}$/",
                "\"|a|b|~|-|-|~|1|$z$|\"; a|b/1|$z$/",
            })
    void everyKindOfTextCanBeReadAndCopied(String markdown, String expected) {
        show(markdown.replace('~', '\n'));
        assertThat(copied().replace('\n', '/').replace('\t', '|')).isEqualTo(expected);
    }

    @Test
    void aLinkIsFollowedByAClick() {
        show("Words before [a link](<run:step epoch>) and words after");
        Rectangle2D place = text().places(text().links().get(0)).get(0);
        click(new Point((int) place.getCenterX(), (int) place.getCenterY()));
        click(new Point((int) place.getX() - 12, (int) place.getCenterY()));
        click(new Point((int) place.getMaxX() + 12, (int) place.getCenterY()));
        assertThat(followed).containsExactly("run:step epoch");
    }

    @Test
    void tabGoesFromLinkToLinkAndEnterFollows() {
        show("[one](scene:1), *[two $x$ links](pane:samples)*\n\n| a |\n|---|\n| [three](scene:3) |");
        press("ENTER");
        assertThat(followed).isEmpty();
        for (int k = 0; k < 3; k++) {
            press("TAB");
            press("ENTER");
        }
        press("shift TAB");
        press("ENTER");
        assertThat(followed).containsExactly("scene:1", "pane:samples", "scene:3", "pane:samples");
        press("TAB");
        press("TAB");
        assertThat(text().focusedLink()).isEqualTo(-1);
        assertThat(text().getAccessibleContext().getAccessibleDescription()).contains("three", "Goes to scene 3");
    }

    @Test
    void aToolTipSaysWhatALinkDoesAndWhatIsWrongWithAFormula() {
        show("[a](<run:step epoch>) $\\nosuch{x}$");
        assertThat(toolTipAt(0)).isEqualTo("Carries out: step epoch");
        assertThat(toolTipAt(4)).startsWith("This formula cannot be shown: ").contains("nosuch");
    }

    /** An H and a bold one-letter formula end on the same row of dots. */
    @Test
    void aFormulaStandsOnTheBaseLineOfItsWords() {
        show("HHH $\\mathrm{H}$ and $\\frac{1}{2}$ HHH");
        BufferedImage image = Picture.of(view.component(), 400, 80, 4);
        int words = lowestInk(image, place(0), 4);
        int formula = lowestInk(image, place(4), 4);
        assertThat(Math.abs(words - formula)).as("quarter pixels").isLessThanOrEqualTo(4);
    }

    @Test
    void quantitiesHaveTheirColours() {
        show("$\\boldsymbol{\\delta}_{out}$ and $$\\mathbf{W}_d$$");
        BufferedImage image = Picture.of(view.component(), 300, 120, 4);
        assertThat(contains(image, Theme.LIGHT.colour(Role.DELTA))).isTrue();
        assertThat(contains(image, Theme.LIGHT.colour(Role.PARAMETER))).isTrue();
        assertThat(contains(image, Theme.LIGHT.colour(Role.CODE))).isFalse();
    }

    @Test
    void aFormulaThatIsTooWideIsBrokenAndNeverCutOff() {
        String wide = "a + b = ".repeat(12) + "c";
        show("$$" + wide + "$$\n\nand in a line $" + wide + "$.");
        for (int width : new int[] {280, 520}) {
            BufferedImage image = Picture.of(view.component(), width, 400, 1);
            for (int y = 0; y < image.getHeight(); y++) {
                assertThat(image.getRGB(width - 14, y) & 0xFFFFFF).isEqualTo(0xFFFFFF);
            }
        }
    }

    @Test
    void restylingKeepsThePlace() {
        show("Some words that go on for a while, so that they wrap more than once in the pane.\n\n".repeat(60));
        JScrollPane scroll = (JScrollPane) view.component();
        scroll.getViewport().setViewPosition(new Point(0, 900));
        int before = firstVisible(scroll);
        view.restyle(Theme.LIGHT.with(Palette.DARK));
        assertThat(scroll.getViewport().getViewPosition().y).isBetween(899, 901);
        assertThat(text().getBackground()).isEqualTo(new Color(Palette.DARK.of(Role.BACKGROUND)));
        assertThat(firstVisible(scroll)).isEqualTo(before);
    }

    @Test
    void anotherTextBeginsAtItsTop() {
        show("Words.\n\n".repeat(60));
        JScrollPane scroll = (JScrollPane) view.component();
        scroll.getViewport().setViewPosition(new Point(0, 500));
        show("Other words.\n\n".repeat(60));
        assertThat(scroll.getViewport().getViewPosition()).isEqualTo(new Point(0, 0));
    }

    /** It is a hang that would fail here, not a slow machine. */
    @Test
    void hostileTextIsShown() {
        show("word ".repeat(5000)
                + "\n\n" + "- ".repeat(20) + "deep\n\n" + "> ".repeat(20) + "deep\n\n"
                + "$" + "{".repeat(3000) + "x" + "}".repeat(3000) + "$ $\\rule{1em}{9999999em}$\n\n"
                + "x".repeat(20000) + "\n\n$\\newcommand{\\sigma}{no}$ $\\includegraphics{/etc/hosts}$");
        assertThat(text().getDocument().getLength()).isGreaterThan(45_000);
        assertThat(text().getPreferredSize().height).isBetween(2000, 60_000);
        show("$\\newcommand{\\sigma}{no}$");
        assertThat(toolTipAt(3)).contains("not allowed");
    }

    @Test
    void aFormulaOverTheBudgetIsShownInWords() {
        show("before $" + "x".repeat(1_900_000) + "$ after");
        assertThat(copied())
                .isEqualTo(
                        "before [formula that cannot be shown: it has 1900000 letters; at most 4000 can be typeset] after\n");
        for (String killer : HostileFormulas.killers()) {
            assertThat(Allocated.by(() -> show("a $" + killer + "$ b")))
                    .as(killer.substring(0, Math.min(80, killer.length())))
                    .isLessThan(256_000_000);
        }
    }

    /** More than an ordinary scene has; each formula is another, so that none is kept. */
    private static String manyFormulas(int first) {
        return IntStream.range(first, first + 120)
                .mapToObj(k -> "Let $\\frac{\\mathbf{x}_{" + k
                        + "}}{\\sqrt{1 + \\sum_{i=1}^{n} a_i b_i c_i d_i e_i}}$ be $y_{" + k + "}$ and $$a_{" + k
                        + "} = b = c = d = e = f = g = h = i = j = k = l = m = n = o = p = q = r$$")
                .collect(Collectors.joining("\n\n"));
    }

    @Test
    void manyFormulasHavePlaceholdersUntilTheBackgroundHasTypesetThem() {
        List<Block> text = ProseSamples.of(manyFormulas(1000));
        view.show(text);
        assertThat(FormulaSource.backlog().size()).as("of 360 formulas").isBetween(180, 359);
        assertThat(text().getPreferredSize().height).isGreaterThan(120 * 20);
        BufferedImage settled = Picture.of(view.component(), 400, 3000, 1);
        assertThat(ProseView.isSettled()).isTrue();
        view = new ProseView(Theme.LIGHT, followed::add, target -> Optional.empty());
        view.show(text);
        BufferedImage again = Picture.of(view.component(), 400, 3000, 1);
        assertThat(same(settled, again)).isTrue();
    }

    @Test
    void aTextThatWasTypesetIsShownAtOnce() {
        List<Block> text = ProseSamples.of("$\\frac{a}{b}$ and $x_1$ and $\\mathbf{W}$");
        view.show(text);
        Picture.of(view.component(), 400, 300, 1);
        ProseView other = new ProseView(Theme.LIGHT, followed::add, target -> Optional.empty());
        other.show(text);
        assertThat(ProseView.isSettled()).isTrue();
    }

    @Test
    void aFormulaThatTurnsOutToBeWrongIsShownInWords() {
        view.show(ProseSamples.of(manyFormulas(3000) + "\n\nwrong $\\nosuch{x}$ formula"));
        Picture.of(view.component(), 400, 300, 1);
        Element last = text().getStyledDocument()
                .getCharacterElement(text().getDocument().getLength() - 15);
        assertThat(last.getAttributes().getAttribute(ProseMarks.TOOL_TIP))
                .asString()
                .contains("nosuch");
        assertThat(copied()).endsWith("wrong $\\nosuch{x}$ formula\n");
    }

    @Test
    @OnEventThread.Waiting
    void theBackgroundTypesetsWithoutBeingAsked() throws Exception {
        SwingUtilities.invokeAndWait(() -> view.show(ProseSamples.of(manyFormulas(5000))));
        Await.until("all formulas are typeset", ProseView::isSettled);
    }

    @Test
    @OnEventThread.Waiting
    void aPictureIsNoWiderThanItsLine(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.png");
        javax.imageio.ImageIO.write(new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        ProsePicture picture = new ProsePicture(file, "a drawing");
        java.util.concurrent.CountDownLatch read = new java.util.concurrent.CountDownLatch(1);
        SwingUtilities.invokeAndWait(() -> picture.whenRead(read::countDown));
        assertThat(read.await(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        SwingUtilities.invokeAndWait(() -> {
            view = new ProseView(Theme.LIGHT, followed::add, target -> Optional.of(file));
            view.show(ProseSamples.of("![a drawing](a.png)"));
        });
        int[] height = new int[1];
        Await.until("the picture has its place", () -> {
            Picture.of(view.component(), 336, 400, 1);
            height[0] = text().getPreferredSize().height;
            return height[0] >= 100;
        });
        assertThat(height[0]).isBetween(100, 160);
    }

    // ---- helpers ----------------------------------------------------------------------------------------------

    private ProseText text() {
        return view.text();
    }

    private String copied() {
        return ProseCopy.text(text().getDocument(), 0, text().getDocument().getLength());
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
        int[] dots = one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth());
        return Arrays.equals(dots, other.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth()));
    }

    private void show(String markdown) {
        view.show(ProseSamples.of(markdown));
        Picture.of(view.component(), 400, 300, 1);
    }

    private void press(String key) {
        KeyStroke stroke = KeyStroke.getKeyStroke(key);
        Object name = text().getInputMap().get(stroke);
        assertThat(name).as(key).isNotNull();
        text().getActionMap().get(name).actionPerformed(null);
    }

    private void click(Point at) {
        for (int id : new int[] {MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED}) {
            text().dispatchEvent(event(id, at));
        }
    }

    private MouseEvent event(int id, Point at) {
        return new MouseEvent(text(), id, 0, 0, at.x, at.y, 1, false, MouseEvent.BUTTON1);
    }

    private String toolTipAt(int position) {
        Rectangle place = place(position);
        return text().getToolTipText(event(MouseEvent.MOUSE_MOVED, new Point(place.x + 2, (int) place.getCenterY())));
    }

    private Rectangle place(int position) {
        try {
            return text().modelToView2D(position).getBounds();
        } catch (javax.swing.text.BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    private int firstVisible(JScrollPane scroll) {
        Point top = scroll.getViewport().getViewPosition();
        return text().viewToModel2D(new Point(text().getInsets().left, top.y));
    }

    private static int lowestInk(BufferedImage image, Rectangle from, int scale) {
        for (int y = Math.min(image.getHeight() - 1, (from.y + from.height) * scale); y > from.y * scale; y--) {
            for (int x = (from.x + 1) * scale; x < (from.x + 9) * scale; x++) {
                if ((image.getRGB(x, y) & 0xFF) < 120) {
                    return y;
                }
            }
        }
        return -1;
    }

    private static boolean contains(BufferedImage image, Color colour) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) == (colour.getRGB() & 0xFFFFFF)) {
                    return true;
                }
            }
        }
        return false;
    }
}
