/** How soon one line of the desk takes up what another hands to it: the desk's own clocks, never the customer's promise. */
@NullMarked
@NamedInterface("line")
package onus.clock.line;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
