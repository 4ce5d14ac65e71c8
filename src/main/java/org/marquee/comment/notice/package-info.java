/** Tells guests by mail that somebody answered them: those who asked for it, and have shown that the address is theirs. */
@NullMarked
package org.marquee.comment.notice;

import org.jspecify.annotations.NullMarked;
