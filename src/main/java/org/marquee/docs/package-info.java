/** What people read who build on the API: the reference, the guide, and what stands at the very first address. */
@NullMarked
package org.marquee.docs;

import org.jspecify.annotations.NullMarked;
