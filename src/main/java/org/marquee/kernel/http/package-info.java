/** What HTTP asks of every endpoint: declared parameters, validators, caching, cross-origin use. */
@NullMarked
package org.marquee.kernel.http;

import org.jspecify.annotations.NullMarked;
