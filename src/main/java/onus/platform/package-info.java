/** The machine room: the database, its transactions, timed work, files and public references. */
@NullMarked
package onus.platform;

import org.jspecify.annotations.NullMarked;
