package org.backstep.window.kit;

import com.formdev.flatlaf.icons.FlatAbstractIcon;
import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The icons of buttons as shapes of 16 by 16, in the colour of the text beside them. */
public enum Icons {
    WARNING {
        @Override
        void draw(Graphics2D g) {
            Path2D triangle = new Path2D.Double();
            triangle.moveTo(8, 2);
            triangle.lineTo(15, 14);
            triangle.lineTo(1, 14);
            triangle.closePath();
            g.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(triangle);
            g.fill(new Rectangle2D.Double(7.2, 6, 1.6, 4));
            g.fill(new Rectangle2D.Double(7.2, 11, 1.6, 1.6));
        }
    },
    TO_START {
        @Override
        void draw(Graphics2D g) {
            bar(g, 3);
            left(g, 13);
        }
    },
    EPOCH_BACK {
        @Override
        void draw(Graphics2D g) {
            left(g, 8);
            left(g, 14);
        }
    },
    PHASE_BACK {
        @Override
        void draw(Graphics2D g) {
            left(g, 12);
        }
    },
    PHASE_ON {
        @Override
        void draw(Graphics2D g) {
            right(g, 4);
        }
    },
    EPOCH_ON {
        @Override
        void draw(Graphics2D g) {
            right(g, 2);
            right(g, 8);
        }
    },
    TO_END {
        @Override
        void draw(Graphics2D g) {
            right(g, 3);
            bar(g, 11);
        }
    },
    PLAY {
        @Override
        void draw(Graphics2D g) {
            Path2D triangle = new Path2D.Double();
            triangle.moveTo(3, 2);
            triangle.lineTo(14, 8);
            triangle.lineTo(3, 14);
            triangle.closePath();
            g.fill(triangle);
        }
    },
    PAUSE {
        @Override
        void draw(Graphics2D g) {
            g.fill(new Rectangle2D.Double(3, 3, 3.5, 10));
            g.fill(new Rectangle2D.Double(9.5, 3, 3.5, 10));
        }
    },
    STOP {
        @Override
        void draw(Graphics2D g) {
            g.fill(new Rectangle2D.Double(3, 3, 10, 10));
        }
    },
    RECORD {
        @Override
        void draw(Graphics2D g) {
            g.fill(new Ellipse2D.Double(3, 3, 10, 10));
        }
    },
    CLOSE {
        @Override
        void draw(Graphics2D g) {
            g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.drawLine(4, 4, 12, 12);
            g.drawLine(12, 4, 4, 12);
        }
    },
    /** An arrow on buttons that open a list. */
    CHOICE {
        @Override
        void draw(Graphics2D g) {
            Path2D down = new Path2D.Double();
            down.moveTo(4, 6);
            down.lineTo(8, 10.5);
            down.lineTo(12, 6);
            g.setStroke(new BasicStroke(1.5f));
            g.draw(down);
        }
    },
    THEME {
        @Override
        void draw(Graphics2D g) {
            g.setStroke(new BasicStroke(1.4f));
            g.drawOval(2, 2, 12, 12);
            g.fillArc(2, 2, 12, 12, 90, 180);
        }
    },
    MORE {
        @Override
        void draw(Graphics2D g) {
            for (int x : new int[] {2, 7, 12}) {
                g.fill(new Rectangle2D.Double(x, 7, 2.4, 2.4));
            }
        }
    },
    DOWN {
        @Override
        void draw(Graphics2D g) {
            Path2D triangle = new Path2D.Double();
            triangle.moveTo(4, 6);
            triangle.lineTo(12, 6);
            triangle.lineTo(8, 11);
            triangle.closePath();
            g.fill(triangle);
        }
    },
    /** A network above a strip. */
    STAGE {
        @Override
        void draw(Graphics2D g) {
            g.setStroke(new BasicStroke(1.4f));
            g.drawRect(1, 2, 14, 12);
            g.drawLine(1, 11, 15, 11);
            g.drawLine(5, 6, 10, 6);
            g.fill(new Ellipse2D.Double(3, 4, 4, 4));
            g.fill(new Ellipse2D.Double(9, 4, 4, 4));
        }
    },
    PROJECTOR {
        @Override
        void draw(Graphics2D g) {
            g.setStroke(new BasicStroke(1.4f));
            g.drawRect(2, 3, 12, 8);
            g.drawLine(8, 11, 8, 14);
            g.drawLine(5, 14, 11, 14);
        }
    };

    abstract void draw(Graphics2D g);

    /** The icon for Swing, drawn anew at every scale. */
    public FlatAbstractIcon icon() {
        return new FlatAbstractIcon(16, 16, null) {
            @Override
            protected void paintIcon(Component component, Graphics2D g) {
                g.setColor(
                        component.isEnabled()
                                ? component.getForeground()
                                : component.getForeground().darker());
                draw(g);
            }
        };
    }

    private static void left(Graphics2D g, double x) {
        triangle(g, x, -6);
    }

    private static void right(Graphics2D g, double x) {
        triangle(g, x, 6);
    }

    private static void triangle(Graphics2D g, double x, double width) {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(x, 3);
        triangle.lineTo(x + width, 8);
        triangle.lineTo(x, 13);
        triangle.closePath();
        g.fill(triangle);
    }

    private static void bar(Graphics2D g, double x) {
        g.fill(new Rectangle2D.Double(x, 3, 2, 10));
    }
}
