/** Work that is due at a time: once per business key, repeated until it succeeds, parked when it does not. */
@NullMarked
@NamedInterface("task")
package onus.platform.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
