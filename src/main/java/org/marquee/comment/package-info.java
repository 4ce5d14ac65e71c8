/** What readers say below reviews, and what moderators decide about it. */
@NullMarked
package org.marquee.comment;

import org.jspecify.annotations.NullMarked;
