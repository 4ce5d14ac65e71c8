/**
 * Answers for readers that are made before anybody asks: kept in the database, whole, and taken away with the first change of
 * anything that they are made of.
 */
@NullMarked
package org.marquee.kernel.prepared;

import org.jspecify.annotations.NullMarked;
