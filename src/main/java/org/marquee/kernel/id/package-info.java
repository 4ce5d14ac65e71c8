/** How things are told apart: ids that are made here, and references that clients write. */
@NullMarked
package org.marquee.kernel.id;

import org.jspecify.annotations.NullMarked;
