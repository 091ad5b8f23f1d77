/** What a caller reads when a request cannot be answered (RFC 9457). */
@NullMarked
package onus.api.problem;

import org.jspecify.annotations.NullMarked;
