/** Reading with plain SQL: a query gives one JSON document a row, a record gives it a type. */
@NullMarked
package org.marquee.kernel.sql;

import org.jspecify.annotations.NullMarked;
