/** How things are told apart: ids that are made here or elsewhere, and references that clients write. */
@NullMarked
package org.marquee.kernel.id;

import org.jspecify.annotations.NullMarked;
