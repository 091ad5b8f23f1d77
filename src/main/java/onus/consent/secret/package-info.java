/** Secrets a customer hands over for access: sealed at rest, shown to the technician in charge and to nobody else, gone when the ticket ends. */
@NamedInterface("secret")
@NullMarked
package onus.consent.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
