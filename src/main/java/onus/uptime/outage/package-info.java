/** When servers were down, what of it counts, and what a month of it gives back. */
@NamedInterface("outage")
@NullMarked
package onus.uptime.outage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
