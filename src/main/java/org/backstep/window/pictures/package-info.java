/** Samples and rows of weights as pictures, where a sample's features are pixels. */
@NullMarked
package org.backstep.window.pictures;

import org.jspecify.annotations.NullMarked;
