package org.backstep.typeset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The table of what people write and JLaTeXMath does not know or draws wrongly, with what it draws rightly. */
final class Rewritings {
    /** A one with two stems, which no font of the library has. */
    static final String DOUBLE_ONE = "\\mathrm{1\\hspace{-0.25em}l}";

    /** Commands; #1 behind a name is its argument, and in its replacement the place of that. */
    static final Map<String, String> COMMANDS = table(
            """
            lvert            \\vert
            rvert            \\vert
            lbrack           [
            rbrack           ]
            nonumber         {}
            notag            {}
            label#1          {}
            tag#1            \\qquad(\\text{#1})
            tag*#1           \\qquad\\text{#1}
            bm#1             \\boldsymbol{#1}
            pmb#1            \\boldsymbol{#1}
            mathit#1         \\mathnormal{#1}
            operatorname*#1  \\mathop{\\mathrm{#1}}
            argmax           \\mathop{\\mathrm{arg\\,max}}
            argmin           \\mathop{\\mathrm{arg\\,min}}
            textnormal#1     \\text{#1}
            textup#1         \\text{#1}
            emph#1           \\textit{#1}
            ensuremath#1     {#1}
            hspace*#1        \\hspace{#1}
            vspace*#1        \\vspace{#1}
            mspace#1         \\hspace{#1}
            enspace          \\hspace{0.5em}
            strut            \\vphantom{(}
            mathstrut        \\vphantom{(}
            null             {}
            coloneqq         \\mathrel{:=}
            coloneq          \\mathrel{:=}
            defeq            \\mathrel{:=}
            eqqcolon         \\mathrel{=:}
            eqcolon          \\mathrel{=:}
            dotsm            \\cdots
            mathellipsis     \\ldots
            pounds           £
            textdegree       {}^\\circ
            textbackslash    \\backslash
            underbracket#1   \\underbrack{#1}
            overbracket#1    \\overbrack{#1}
            """);

    /** Tables: what begins them, and what ends them behind the dots. */
    static final Map<String, String> TABLES = table(
            """
            align*        \\begin{align}…\\end{align}
            alignat*      \\begin{alignat}…\\end{alignat}
            flalign*      \\begin{flalign}…\\end{flalign}
            gather*       \\begin{gather}…\\end{gather}
            multline*     \\begin{multline}…\\end{multline}
            eqnarray*     \\begin{eqnarray}…\\end{eqnarray}
            split         \\begin{aligned}…\\end{aligned}
            equation      {…}
            equation*     {…}
            displaymath   {…}
            subequations  {…}
            matrix*       \\begin{matrix}…\\end{matrix}
            pmatrix*      \\begin{pmatrix}…\\end{pmatrix}
            bmatrix*      \\begin{bmatrix}…\\end{bmatrix}
            Bmatrix*      \\begin{Bmatrix}…\\end{Bmatrix}
            vmatrix*      \\begin{vmatrix}…\\end{vmatrix}
            Vmatrix*      \\begin{Vmatrix}…\\end{Vmatrix}
            cases         \\left\\{\\begin{array}{l@{\\quad}l}…\\end{array}\\right.
            dcases        \\left\\{\\begin{array}{l@{\\quad}l}…\\end{array}\\right.
            rcases        \\left.\\begin{array}{l@{\\quad}l}…\\end{array}\\right\\}
            """);

    /** Signs that are drawn wrongly. */
    static final Map<String, String> SIGNS = table(
            """
            ℎ  h
            ε  \\varepsilon
            φ  \\varphi
            ς  \\varsigma
            ≫  \\gg
            ≪  \\ll
            """);

    /** Accents that stand behind their letter as signs of their own. */
    static final Map<Character, String> ACCENTS = Map.ofEntries(
            Map.entry('\u0300', "grave"),
            Map.entry('\u0301', "acute"),
            Map.entry('\u0302', "hat"),
            Map.entry('\u0303', "tilde"),
            Map.entry('\u0304', "bar"),
            Map.entry('\u0305', "overline"),
            Map.entry('\u0306', "breve"),
            Map.entry('\u0307', "dot"),
            Map.entry('\u0308', "ddot"),
            Map.entry('\u030A', "mathring"),
            Map.entry('\u030C', "check"),
            Map.entry('\u0332', "underline"),
            Map.entry('\u20D7', "vec"));

    /** The alphabets of Unicode by the beginnings of their names. */
    static final Map<String, String> STYLES = table(
            """
            BOLD_ITALIC      \\boldsymbol
            BOLD_SCRIPT      \\mathcal
            BOLD_FRAKTUR     \\mathfrak
            BOLD             \\mathbf
            SCRIPT           \\mathcal
            FRAKTUR          \\mathfrak
            DOUBLE-STRUCK    \\mathbb
            SANS-SERIF       \\mathsf
            MONOSPACE        \\mathtt
            """);

    /** The Greek letters that have commands. */
    static final Set<String> GREEK = Set.of(
            "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi"
                    .concat(" psi omega")
                    .split(" ", -1));

    /** Names of colours that the library does not know. */
    static final Map<String, String> COLOURS = table(
            """
            teal       #008080
            lime       #BFFF00
            pink       #FFBFBF
            olive      #808000
            navy       #000080
            darkgray   #404040
            lightgray  #BFBFBF
            darkgreen  #006400
            darkblue   #00008B
            darkred    #8B0000
            """);

    private Rewritings() {}

    private static Map<String, String> table(String lines) {
        Map<String, String> table = new LinkedHashMap<>();
        lines.lines().map(line -> line.split("\\s+", 2)).forEach(row -> table.put(row[0], row[1].strip()));
        return Collections.unmodifiableMap(table);
    }
}
