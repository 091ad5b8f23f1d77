/** Metered backup: what sources report of each copy, whether it is safe, and what a month of it costs. */
@NamedInterface("backup")
@NullMarked
package onus.uptime.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
