package org.backstep.window.desk;

import org.backstep.window.kit.Notices;

/** What files, lessons and exports of one window share: the session, its files and the ways to speak with the user. */
public record Services(
        Workbench workbench,
        WindowEffects effects,
        DataFiles data,
        UserPreferences preferred,
        Questions questions,
        Notices notices) {}
