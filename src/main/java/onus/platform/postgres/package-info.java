/** The PostgreSQL that Onus brings with it, and the one it may be pointed to instead. */
@NullMarked
package onus.platform.postgres;

import org.jspecify.annotations.NullMarked;
