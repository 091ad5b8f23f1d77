/** The pages on which people see what is known of them, take it along, and have it erased. */
@NullMarked
package onus.web.privacy;

import org.jspecify.annotations.NullMarked;
