/** Where the bytes of pictures lie: in a folder, or in a bucket of an S3 store. */
@NullMarked
package org.marquee.image.store;

import org.jspecify.annotations.NullMarked;
