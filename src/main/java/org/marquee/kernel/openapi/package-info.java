/** Makes the generated OpenAPI document say all that the code knows. */
@NullMarked
package org.marquee.kernel.openapi;

import org.jspecify.annotations.NullMarked;
