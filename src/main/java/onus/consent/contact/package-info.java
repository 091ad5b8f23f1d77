/** When support must reach the customer: each duty with its clock, proof of every attempt, and a supervisor where nobody answers. */
@NamedInterface("contact")
@NullMarked
package onus.consent.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
