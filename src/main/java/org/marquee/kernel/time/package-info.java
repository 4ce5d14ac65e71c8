/** The only place that reads the machine's clock. */
@NullMarked
package org.marquee.kernel.time;

import org.jspecify.annotations.NullMarked;
