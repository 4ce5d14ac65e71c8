/** What is done again and again, without anybody asking for it. */
@NullMarked
package org.marquee.kernel.job;

import org.jspecify.annotations.NullMarked;
