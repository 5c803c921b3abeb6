package org.backstep.handout;

import java.util.List;

/** A tag on its way to become an element: its name, its attributes, then what it goes around. */
record Tag(String name, String attributes) {
    static Tag of(String name) {
        return new Tag(name, "");
    }

    static Tag of(String name, String cssClass) {
        return of(name).with("class", cssClass);
    }

    /** With an attribute; its value is escaped. */
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

    /** An element that goes around nothing, as br and img. */
    Html empty() {
        return new Html("<" + name + attributes + "/>");
    }
}
