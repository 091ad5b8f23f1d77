/** Onus, the support desk that knows its contract. */
@NullMarked
package onus;

import org.jspecify.annotations.NullMarked;
