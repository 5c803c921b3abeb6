package org.backstep.window.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.text.View;
import org.backstep.prose.ProseReader;
import org.backstep.window.kit.Theme;
import org.backstep.window.reading.ProseView;
import org.junit.jupiter.api.Test;

/** Texts one below the other are as high as they need, at any width. */
class StackLayoutTest {
    @Test
    void aSentenceIsNeverCutAtAnyWidth() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            for (int width = 120; width < 340; width++) {
                ProseView view = new ProseView(Theme.LIGHT, link -> {}, name -> Optional.empty());
                view.leaveMargins();
                view.show(ProseReader.sentence("What slope do these two losses give?"));
                JPanel panel = new JPanel(new StackLayout(0));
                panel.add(view.text());
                panel.setSize(width, 400);
                panel.doLayout();
                panel.setPreferredSize(new Dimension(width, 400));
                BufferedImage image = new BufferedImage(width, 400, BufferedImage.TYPE_INT_RGB);
                panel.print(image.getGraphics());
                panel.doLayout();
                panel.print(image.getGraphics());
                View words = view.text().getUI().getRootView(view.text());
                assertThat(words.getPreferredSpan(View.Y_AXIS))
                        .as("at a width of " + width)
                        .isLessThanOrEqualTo(view.text().getHeight());
            }
        });
    }
}
