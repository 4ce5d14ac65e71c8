/** Several editorial operations as one: all of them happen, or none. */
@NullMarked
package org.marquee.batch;

import org.jspecify.annotations.NullMarked;
