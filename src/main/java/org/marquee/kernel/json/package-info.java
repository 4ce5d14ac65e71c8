/** JSON that others send: read strictly, patched, compared. */
@NullMarked
package org.marquee.kernel.json;

import org.jspecify.annotations.NullMarked;
