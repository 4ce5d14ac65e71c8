/** The text of a comment: the small Markdown of guests, and the safe HTML and plain text made from it. */
@NullMarked
package org.marquee.comment.text;

import org.jspecify.annotations.NullMarked;
