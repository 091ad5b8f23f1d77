/** Daily care: somebody looks at each covered server and its logs, and the customer sees the result, also that of a day nobody looked. */
@NamedInterface("care")
@NullMarked
package onus.uptime.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
