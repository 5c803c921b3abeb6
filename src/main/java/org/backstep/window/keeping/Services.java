package org.backstep.window.keeping;

import org.backstep.window.desk.DataFiles;
import org.backstep.window.desk.Questions;
import org.backstep.window.desk.UserPreferences;
import org.backstep.window.desk.WindowEffects;
import org.backstep.window.desk.Workbench;
import org.backstep.window.kit.Notices;

/** The services that files, lessons and exports of a window share: the session, its files, unsaved work, questions and notices. */
public record Services(
        Workbench workbench,
        WindowEffects effects,
        DataFiles data,
        UserPreferences preferred,
        Questions questions,
        UnsavedWork unsaved,
        Notices notices) {}
