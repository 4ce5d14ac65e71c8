/** The database of an installation that names none: a PostgreSQL server of its own, which starts and stops with it. */
@NullMarked
package org.marquee.database;

import org.jspecify.annotations.NullMarked;
