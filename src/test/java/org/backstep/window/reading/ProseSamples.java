package org.backstep.window.reading;

import java.util.List;
import org.backstep.prose.Block;
import org.backstep.prose.Markdown;
import org.backstep.prose.ProseReader;

/** Texts to show. */
final class ProseSamples {
    private ProseSamples() {}

    static List<Block> of(String markdown) {
        return ProseReader.children(Markdown.parse(markdown)).stream()
                .flatMap(node -> ProseReader.block(node).stream())
                .toList();
    }

    /** Every kind of block and of inline. */
    static List<Block> everything() {
        return of(
                """
                ## Everything, with $\\boldsymbol{\\delta}_{hidden}$ in a title

                The *hidden* unit fed output $i$ through the weight $(\\mathbf{W}_d)_i$, so it takes **that share** of each
                delta back, $\\boldsymbol{\\delta}_{hidden} = \\mathbf{W}_d^\\top\\boldsymbol{\\delta}_{out}$, and
                [steps one epoch](<run:step epoch>), or [opens the *samples* of $\\mathbf{x}$](pane:samples).
                A fraction $\\frac{1}{2N}\\sum_n \\|\\mathbf{x} - \\hat{\\mathbf{x}}\\|^2$ in a line needs room; `W_d[2,1]`
                is ***code*** beside it.\\
                After a hard break.

                ### Lists

                - first, with a sentence that is long enough to go on in a second line under its own beginning
                - second, $z$ near 0 or 1
                  - nested, a little shorter
                    - and once more
                - third

                1. one
                2. two, of which more could be said, and is said here
                   so that it wraps

                   A second paragraph of the item, with $$\\mathbf{z} = \\sigma(\\mathbf{W}_e\\mathbf{x} + \\mathbf{b}_e)$$ in it.
                10. ten

                > Somebody else's words, which go on for more than
                > one line.
                >
                > - a list in them
                > > and a quotation in a quotation

                #### Code, fourth level

                ```text
                data spiral samples=500 noise=0.3 seed=42
                network 2-1-2 sigmoid
                    a line that is far too long for a pane of this width, so that it has to wrap
                ```

                ##### A table, fifth level

                | quantity | shape | what it *is* |
                |:---|:---:|---:|
                | $\\mathbf{W}_d$ | $2 \\times 1$ | weights of the decoder, from the code to the outputs |
                | $\\hat{\\mathbf{x}}$ | 2 | reconstruction, [see](pane:parameters) |
                | $\\frac{1}{N}\\sum_n$ | – | 0.0523 |

                ###### Sixth level

                ---

                A wrong formula $\\frac{1}{$ and $\\nosuchthing{x}$, <b>HTML</b> as text, ![a drawing](missing.png), *the end*.
                """);
    }
}
