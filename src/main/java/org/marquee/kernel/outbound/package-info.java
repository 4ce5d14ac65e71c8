/** Requests to places that somebody else has named: they reach nothing but the public network. */
@NullMarked
package org.marquee.kernel.outbound;

import org.jspecify.annotations.NullMarked;
