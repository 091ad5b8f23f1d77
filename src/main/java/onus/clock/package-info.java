/** How long the desk may take until a person answers: every promise has its clock, and each clock says why it stands where it does. */
@NullMarked
package onus.clock;

import org.jspecify.annotations.NullMarked;
