/** A ticket as its customer sees it and acts on it. */
@NullMarked
package onus.web.tickets;

import org.jspecify.annotations.NullMarked;
