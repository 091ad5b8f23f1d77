/** The way from a problem to a ticket, with its price told before anything. */
@NullMarked
package onus.web.help;

import org.jspecify.annotations.NullMarked;
