/** Working time and holidays: how long something took, and when a promise is due. */
@NullMarked
package onus.calendar;

import org.jspecify.annotations.NullMarked;
