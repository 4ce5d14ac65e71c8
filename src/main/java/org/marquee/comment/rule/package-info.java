/** The rules that judge a comment before anybody reads it, with their settings and the list of those who are blocked. */
@NullMarked
package org.marquee.comment.rule;

import org.jspecify.annotations.NullMarked;
