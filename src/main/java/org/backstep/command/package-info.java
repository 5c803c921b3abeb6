/**
 * The one command language: records that apply and write themselves, their parser, expressions and conditions. Buttons,
 * lessons and the command line all execute these. Knows a session and asks its surroundings through {@link Effects}; knows
 * no file system and no screen.
 */
@NullMarked
package org.backstep.command;

import org.jspecify.annotations.NullMarked;
