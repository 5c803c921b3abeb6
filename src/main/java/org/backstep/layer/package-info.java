/** What a layer is, whatever its kind: shapes, parameters, arithmetic, steps, equations. A kind is a package below this one. */
@NullMarked
package org.backstep.layer;

import org.jspecify.annotations.NullMarked;
