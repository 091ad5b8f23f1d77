/** Who is on duty when, and who is called at night for what cannot wait until the desk opens. */
@NullMarked
@NamedInterface("duty")
package onus.clock.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
