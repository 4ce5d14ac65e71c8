/** What a client is told when something can't be done: RFC 9457 problems, and nothing else. */
@NullMarked
package org.marquee.kernel.problem;

import org.jspecify.annotations.NullMarked;
