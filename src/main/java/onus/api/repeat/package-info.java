/** A request that is sent twice is done once. */
@NullMarked
package onus.api.repeat;

import org.jspecify.annotations.NullMarked;
