/** The sample content of a first start. */
@NullMarked
package org.marquee.demo;

import org.jspecify.annotations.NullMarked;
