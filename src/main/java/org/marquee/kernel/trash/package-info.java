/** What was thrown away can be taken back for a while, and goes for ever after that. */
@NullMarked
package org.marquee.kernel.trash;

import org.jspecify.annotations.NullMarked;
