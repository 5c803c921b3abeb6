/** Dense layers: every output is a weighted sum of all inputs. */
@NullMarked
package org.backstep.layer.dense;

import org.jspecify.annotations.NullMarked;
