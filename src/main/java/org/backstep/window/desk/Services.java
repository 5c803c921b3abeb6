package org.backstep.window.desk;

import org.backstep.window.kit.Notices;

/** The services that files, lessons and exports of a window share: the session, its files, questions and notices. */
public record Services(
        Workbench workbench,
        WindowEffects effects,
        DataFiles data,
        UserPreferences preferred,
        Questions questions,
        Notices notices) {}
