package org.backstep.formula;
import org.backstep.term.Equation;
import org.backstep.typeset.Typesetter;
import java.awt.*; import java.awt.image.*; import java.util.*;
import org.scilab.forge.jlatexmath.*;
public final class TryBreaks {
  public static void main(String[] a) throws Exception {
    Runs runs = Runs.spiral(java.util.List.of(2,3,2), "sigmoid,sigmoid", 500, 2);
    double width = Double.parseDouble(a[0]);
    Typesetter t = new Typesetter();
    BufferedImage im = new BufferedImage(900, 2600, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = im.createGraphics(); g.setColor(Color.WHITE); g.fillRect(0,0,900,2600); 
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    int y = 5;
    PlainWriter plain = new PlainWriter(runs.names());
    LatexWriter w = new LatexWriter(runs.names());
    for (Equation e : runs.everything()) {
      System.out.println(plain.joined(plain.lines(e, width / 8, String::length)));
      System.out.println(plain.joined(plain.lines(WorkedLine.of(e, runs.sample(1)), width / 8, String::length)));
      for (int k = 0; k < 2; k++) {
        BrokenEquation b = k == 0 ? w.lines(e, width, s -> t.icon(s, 16, Color.BLACK).getIconWidth()) : w.lines(WorkedLine.of(e, runs.sample(1)), width, s -> t.icon(s, 16, Color.BLACK).getIconWidth());
        String l = w.joined(b);
        TeXIcon i = t.icon(l, 16, Color.BLACK);
        if (y + i.getIconHeight() > 2590) break;
        g.setColor(new Color(230,240,255)); g.fillRect(10, y, i.getIconWidth(), i.getIconHeight());
        g.setColor(Color.RED); g.drawLine(10 + (int) width, y, 10 + (int) width, y + i.getIconHeight());
        i.paintIcon(new javax.swing.JLabel(), g, 10, y); y += i.getIconHeight() + 8;
      }
    }
    javax.imageio.ImageIO.write(im, "png", new java.io.File("/tmp/w/x/b.png"));
  }
}
