package org.backstep.prose;

import org.commonmark.node.CustomNode;

/** A formula of a document, without the signs around it. */
final class FormulaNode extends CustomNode {
    private final String latex;
    private final boolean display;

    FormulaNode(String latex, boolean display) {
        this.latex = latex;
        this.display = display;
    }

    String latex() {
        return latex;
    }

    boolean isDisplay() {
        return display;
    }
}
