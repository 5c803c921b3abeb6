package org.backstep.window.reading;

import java.awt.BasicStroke;
import java.awt.Cursor;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JTextPane;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultCaret;
import javax.swing.text.DefaultEditorKit;
import javax.swing.text.Element;
import javax.swing.text.Position;
import javax.swing.text.StyledDocument;
import org.backstep.window.kit.ComponentKeys;
import org.jspecify.annotations.Nullable;

/**
 * The text component of a lesson: its text can be selected and copied; Tab goes from link to link and Enter follows one.
 * All other keys but the arrows up and down, which scroll, are left to the window.
 */
public final class ProseText extends JTextPane {
    record Place(ProseLink link, int from, int to) {}

    private final Consumer<String> follow;
    private ProseStyle style;
    private List<Place> links = List.of();
    private int focused = -1;

    ProseText(Consumer<String> follow, ProseStyle style) {
        this.follow = follow;
        this.style = style;
        setName("lesson text");
        getAccessibleContext().setAccessibleName("Lesson");
        setEditable(false);
        setEditorKit(new ProseKit());
        setTransferHandler(new ProseCopy());
        setCaret(new StillCaret());
        setFocusTraversalKeysEnabled(false);
        setToolTipText("");
        Mouse mouse = new Mouse();
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent event) {
                if (event.getCause() == FocusEvent.Cause.TRAVERSAL_FORWARD) {
                    focus(links.isEmpty() ? -1 : 0);
                } else if (event.getCause() == FocusEvent.Cause.TRAVERSAL_BACKWARD) {
                    focus(links.size() - 1);
                }
                repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
                repaint();
            }
        });
    }

    /** A hidden caret, to which the view never scrolls. */
    private static final class StillCaret extends DefaultCaret {
        @Override
        protected void adjustVisibility(Rectangle place) {
            // the view moves when the user scrolls, not when a selection changes
        }
    }

    /** {@inheritDoc} The look and feel's keys for texts would take those of the window. */
    @Override
    public void updateUI() {
        super.updateUI();
        getInputMap().setParent(null);
        ComponentKeys.bind(this, () -> step(1), "TAB");
        ComponentKeys.bind(this, () -> step(-1), "shift TAB");
        ComponentKeys.bind(this, this::followFocused, "ENTER");
        ComponentKeys.bind(this, () -> scroll(-1), "UP");
        ComponentKeys.bind(this, () -> scroll(1), "DOWN");
        getInputMap().put(javax.swing.KeyStroke.getKeyStroke("ctrl C"), DefaultEditorKit.copyAction);
        getInputMap().put(javax.swing.KeyStroke.getKeyStroke("ctrl INSERT"), DefaultEditorKit.copyAction);
        getInputMap().put(javax.swing.KeyStroke.getKeyStroke("meta C"), DefaultEditorKit.copyAction);
        getInputMap().put(javax.swing.KeyStroke.getKeyStroke("ctrl A"), DefaultEditorKit.selectAllAction);
        getInputMap().put(javax.swing.KeyStroke.getKeyStroke("meta A"), DefaultEditorKit.selectAllAction);
    }

    /** Shows a document, without focus on a link. */
    void show(StyledDocument document, ProseStyle other) {
        style = other;
        setBackground(other.background());
        setForeground(other.text());
        setDocument(document);
        links = links(document);
        focused = -1;
    }

    private static List<Place> links(StyledDocument document) {
        List<Place> links = new ArrayList<>();
        int at = 0;
        while (at < document.getLength()) {
            Element element = document.getCharacterElement(at);
            if (element.getAttributes().getAttribute(ProseMarks.LINK) instanceof ProseLink link) {
                int last = links.size() - 1;
                if (last >= 0 && links.get(last).link() == link) {
                    links.set(last, new Place(link, links.get(last).from(), element.getEndOffset()));
                } else {
                    links.add(new Place(link, at, element.getEndOffset()));
                }
            }
            at = element.getEndOffset();
        }
        return List.copyOf(links);
    }

    // ---- links ------------------------------------------------------------------------------------------------

    List<Place> links() {
        return links;
    }

    /** The focused link, which Enter follows, from 0; -1 if none. */
    int focusedLink() {
        return focused;
    }

    /** Gives a link the focus; -1 gives it to none. */
    void focus(int link) {
        focused = link >= links.size() ? -1 : link;
        if (focused >= 0) {
            Place place = links.get(focused);
            getAccessibleContext()
                    .setAccessibleDescription("Link: " + ProseCopy.text(getDocument(), place.from(), place.to()) + ". "
                            + place.link().meaning() + "; Enter follows it");
            places(place).stream().findFirst().ifPresent(first -> scrollRectToVisible(first.getBounds()));
        }
        repaint();
    }

    private void step(int by) {
        int next = focused < 0 && by < 0 ? -1 : focused + by;
        if (next >= 0 && next < links.size()) {
            focus(next);
            return;
        }
        focus(-1);
        if (by > 0) {
            transferFocus();
        } else {
            transferFocusBackward();
        }
    }

    private void followFocused() {
        if (focused >= 0) {
            follow.accept(links.get(focused).link().target());
        }
    }

    private void scroll(int direction) {
        Rectangle visible = getVisibleRect();
        visible.y += direction * 3 * getScrollableUnitIncrement(visible, SwingConstants.VERTICAL, direction);
        scrollRectToVisible(visible);
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return Math.round(style.px(20));
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    /** The places of a link, a rectangle for each line. */
    List<Rectangle2D> places(Place link) {
        List<Rectangle2D> places = new ArrayList<>();
        try {
            for (int at = link.from(); at < link.to(); at++) {
                Rectangle2D here = modelToView2D(at);
                Rectangle2D next = getUI().modelToView2D(this, at + 1, Position.Bias.Backward);
                if (here == null || next == null) {
                    return places;
                }
                double right = next.getY() < here.getMaxY() && next.getX() > here.getX() ? next.getX() : here.getX();
                Rectangle2D letter =
                        new Rectangle2D.Double(here.getX(), here.getY(), right - here.getX(), here.getHeight());
                Rectangle2D last = places.isEmpty() ? null : places.get(places.size() - 1);
                if (last != null && letter.getY() < last.getMaxY() && letter.getX() >= last.getX()) {
                    last.setRect(last.createUnion(letter));
                } else {
                    places.add(letter);
                }
            }
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
        places.removeIf(place -> place.getWidth() < 1);
        return places;
    }

    private @Nullable Place linkAt(Point point) {
        int at = viewToModel2D(point);
        for (Place link : links) {
            if (at >= link.from()
                    && at <= link.to()
                    && places(link).stream().anyMatch(place -> place.contains(point))) {
                return link;
            }
        }
        return null;
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        Place link = linkAt(event.getPoint());
        if (link != null) {
            return link.link().meaning();
        }
        int at = viewToModel2D(event.getPoint());
        for (int offset = at; offset >= Math.max(0, at - 1); offset--) {
            Element element = getStyledDocument().getCharacterElement(offset);
            if (element.getAttributes().getAttribute(ProseMarks.TOOL_TIP) instanceof String text) {
                return text;
            }
        }
        return null;
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        if (focused < 0 || !isFocusOwner()) {
            return;
        }
        Graphics2D mine = (Graphics2D) g.create();
        try {
            mine.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            mine.setColor(style.link());
            mine.setStroke(new BasicStroke(style.theme().line(2)));
            double arc = style.px(6);
            for (Rectangle2D place : places(links.get(focused))) {
                double beside = style.px(2);
                mine.draw(new RoundRectangle2D.Double(
                        place.getX() - beside,
                        place.getY(),
                        place.getWidth() + 2 * beside,
                        place.getHeight(),
                        arc,
                        arc));
            }
        } finally {
            mine.dispose();
        }
    }

    private final class Mouse extends MouseAdapter {
        @Override
        public void mouseClicked(MouseEvent event) {
            Place link = linkAt(event.getPoint());
            boolean selecting = getSelectionStart() != getSelectionEnd();
            if (link != null && SwingUtilities.isLeftMouseButton(event) && !selecting) {
                focus(links.indexOf(link));
                follow.accept(link.link().target());
            }
        }

        @Override
        public void mousePressed(MouseEvent event) {
            focus(-1);
        }

        @Override
        public void mouseMoved(MouseEvent event) {
            int shape = linkAt(event.getPoint()) == null ? Cursor.TEXT_CURSOR : Cursor.HAND_CURSOR;
            if (getCursor().getType() != shape) {
                setCursor(Cursor.getPredefinedCursor(shape));
            }
        }
    }
}
