/** The text of a review: its Markdown source, and the safe HTML, typed blocks and plain text made from it. */
@NullMarked
package org.marquee.kernel.text;

import org.jspecify.annotations.NullMarked;
