package org.backstep.handout;

import java.util.List;

/** An HTML tag with attributes, which becomes an element when its content is given. */
record Tag(String name, String attributes) {
    static Tag of(String name) {
        return new Tag(name, "");
    }

    static Tag of(String name, String cssClass) {
        return of(name).with("class", cssClass);
    }

    /** The tag with one more attribute; its value is escaped. */
    Tag with(String attribute, String value) {
        return new Tag(
                name,
                attributes + " " + attribute + "=\"" + Html.text(value).markup().replace("\n", " ") + "\"");
    }

    Html around(Html... inner) {
        return around(List.of(inner));
    }

    Html around(List<Html> inner) {
        return new Html("<" + name + attributes + ">" + Html.of(inner).markup() + "</" + name + ">");
    }

    Html around(String letters) {
        return around(Html.text(letters));
    }

    /** The element without content, such as br and img. */
    Html empty() {
        return new Html("<" + name + attributes + "/>");
    }
}
