/** The conversation with a customer: who said what, and where it stands. */
@NullMarked
package onus.ticket;

import org.jspecify.annotations.NullMarked;
