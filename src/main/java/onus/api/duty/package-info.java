/** Who is on duty when. */
@NullMarked
package onus.api.duty;

import org.jspecify.annotations.NullMarked;
