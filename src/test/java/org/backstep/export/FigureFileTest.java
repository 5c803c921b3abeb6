package org.backstep.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.backstep.chart.figure.FigureData;
import org.backstep.matrix.Matrix;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class FigureFileTest {
    private static final FigureData NOTEBOOK = FigureSamples.notebook();

    @Test
    void theEndingOfTheNameChoosesTheFormat() {
        assertThat(FigureFormat.of("analysis.png")).isEqualTo(FigureFormat.PNG);
        assertThat(FigureFormat.of("a.b/ANALYSIS.SVG")).isEqualTo(FigureFormat.SVG);
        assertThat(FigureFormat.of("analysis.pdf")).isEqualTo(FigureFormat.PDF);
        assertThatThrownBy(() -> FigureFormat.of("analysis.gif"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot write a figure to \"analysis.gif\"; its name must end in .png, .svg or .pdf");
    }

    @Test
    void thePngIsFourteenByTenInchesAt150DotsAnInch() throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes(NOTEBOOK, FigureFormat.PNG))));
        BufferedImage image = reader.read(0);
        IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
        IIOMetadataNode density =
                (IIOMetadataNode) root.getElementsByTagName("pHYs").item(0);
        reader.dispose();

        assertThat(image.getWidth()).isEqualTo(2100);
        assertThat(image.getHeight()).isEqualTo(1500);
        assertThat(density.getAttribute("pixelsPerUnitXAxis")).isEqualTo("5906");
        assertThat(density.getAttribute("pixelsPerUnitYAxis")).isEqualTo("5906");
        assertThat(density.getAttribute("unitSpecifier")).isEqualTo("meter");
    }

    @Test
    void theSvgIsXmlOfVectorsOnly() throws Exception {
        byte[] svg = bytes(NOTEBOOK, FigureFormat.SVG);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));

        assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("14in");
        assertThat(document.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 1008 720");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Autoencoder analysis: 2D → 1D → 2D compression");
        assertThat(document.getElementsByTagName("image").getLength()).isZero();
        assertThat(document.getElementsByTagName("text").getLength()).isZero();
        assertThat(document.getElementsByTagName("circle").getLength()).isGreaterThan(5 * 500 - 1);
    }

    @Test
    void thePdfIsOnePageOfFourteenByTenInches() throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes(NOTEBOOK, FigureFormat.PDF))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(14 * 72);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(10 * 72);
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(FigureFormat.class)
    void theSameFigureGivesTheSameBytes(FigureFormat format) throws IOException {
        assertThat(bytes(NOTEBOOK, format)).isEqualTo(bytes(FigureSamples.notebook(), format));
    }

    @Test
    void theCountryOfTheMachineChangesNothing() throws IOException {
        byte[] here = bytes(NOTEBOOK, FigureFormat.SVG);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(bytes(NOTEBOOK, FigureFormat.SVG)).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aThousandSamplesMakeASmallFile() throws IOException {
        FigureData data = FigureSamples.random(2, 1, 1000, 100_000, 100);

        assertThat(bytes(data, FigureFormat.SVG)).hasSizeLessThan(2_000_000);
        assertThat(bytes(data, FigureFormat.PDF)).hasSizeLessThan(1_000_000);
    }

    @Test
    void aTitleOfControlCharactersLeavesTheSvgWellFormed() throws Exception {
        byte[] svg = bytes(named("a", "\u0000\uD800<&\n雨"), FigureFormat.SVG);
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));

        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(" <& 雨");
    }

    /** Each case in one format, and so in all three several cases. */
    @TestFactory
    List<DynamicTest> dataAtTheEdgeAreDrawn() {
        List<DynamicTest> tests = new ArrayList<>();
        edgeCases().forEach((name, data) -> {
            if (!name.startsWith("everything is ") || name.matches(".* (-0.0|1.0E-320|1.0E300|NaN)")) {
                FigureFormat[] formats = FigureFormat.values();
                tests.add(isDrawn(name, data, formats[tests.size() % formats.length]));
            }
        });
        return tests;
    }

    @Tag("nightly")
    @TestFactory
    List<DynamicTest> dataAtTheEdgeAreDrawnInEveryFormat() {
        List<DynamicTest> tests = new ArrayList<>();
        edgeCases().forEach((name, data) -> {
            for (FigureFormat format : FigureFormat.values()) {
                tests.add(isDrawn(name, data, format));
            }
        });
        return tests;
    }

    private static DynamicTest isDrawn(String name, FigureData data, FigureFormat format) {
        return DynamicTest.dynamicTest(name + format.ending(), () -> {
            String start = new String(bytes(data, format), 0, 5, StandardCharsets.ISO_8859_1);
            assertThat(start).containsAnyOf("PNG", "<?xml", "%PDF");
        });
    }

    private static Map<String, FigureData> edgeCases() {
        Map<String, FigureData> cases = new LinkedHashMap<>();
        cases.put("no epoch", FigureSamples.random(2, 1, 20, 0, 10));
        cases.put("one epoch, one sample, no manifold", FigureSamples.random(2, 1, 1, 1, 0));
        cases.put("one feature", FigureSamples.random(1, 1, 20, 5, 10));
        cases.put("three features, two code units", FigureSamples.random(3, 2, 20, 5, 10));
        cases.put("many epochs and samples", FigureSamples.random(2, 1, 30_000, 100_000, 100));
        for (double value :
                new double[] {0, -0.0, 0.5, -3, 1e-320, 1e300, -1e308, Double.NaN, Double.POSITIVE_INFINITY}) {
            cases.put("everything is " + value, FigureSamples.constant(value, 3, 4));
        }
        cases.put("from end to end", scaled(Double.MAX_VALUE / 10));
        cases.put("hardly different", scaled(1e-17));
        cases.put("large", scaled(1e7));
        cases.put("strange names", named("", "雨 \uD83C\uDF27 <b>&\u0000\n" + "W".repeat(5000)));
        return cases;
    }

    private static FigureData scaled(double factor) {
        FigureData data = FigureSamples.random(2, 1, 50, 20, 10);
        Matrix losses = data.losses().scale(factor).with(0, 7, 0);
        return new FigureData(
                "×" + factor,
                losses,
                data.x().scale(factor),
                data.reconstruction().scale(factor),
                data.codes().scale(factor),
                data.manifold().scale(factor),
                data.plane().features());
    }

    private static FigureData named(String first, String second) {
        FigureData data = FigureSamples.random(2, 1, 50, 20, 10);
        return new FigureData(
                second,
                data.losses(),
                data.x(),
                data.reconstruction(),
                data.codes(),
                data.manifold(),
                List.of(first, second));
    }

    private static byte[] bytes(FigureData data, FigureFormat format) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        FigureFile.write(data, format, target);
        return target.toByteArray();
    }
}
