/** Known incidents: one master for all customers it troubles, one finding that settles them all. */
@NamedInterface("known")
@NullMarked
package onus.uptime.known;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
