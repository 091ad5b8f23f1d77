/** What anybody may know: the contracts and what they answer. */
@NullMarked
package onus.web.know;

import org.jspecify.annotations.NullMarked;
