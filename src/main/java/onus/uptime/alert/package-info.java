/** What monitors report about servers: taken in at once, told apart, and made into episodes and failures. */
@NamedInterface("alert")
@NullMarked
package onus.uptime.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
