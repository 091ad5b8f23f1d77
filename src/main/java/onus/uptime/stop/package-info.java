/** When servers are not meant to run, and who said so beforehand. */
@NamedInterface("stop")
@NullMarked
package onus.uptime.stop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
