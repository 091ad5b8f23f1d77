/** What a month's outages give back, decided at its end without being asked, with a proof everybody can recompute. */
@NamedInterface("compensation")
@NullMarked
package onus.uptime.compensation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
