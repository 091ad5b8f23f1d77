/** Who is calling, and what they may use. */
@NullMarked
package onus.api.security;

import org.jspecify.annotations.NullMarked;
