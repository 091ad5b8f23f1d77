/** The routes of tickets and their incidents. */
@NullMarked
package onus.api.ticket;

import org.jspecify.annotations.NullMarked;
