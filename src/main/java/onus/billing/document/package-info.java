/** The paper itself, without tables: lines, VAT once per rate, totals, credits that cancel to the cent, codes for a bank's app. */
@NamedInterface("document")
@NullMarked
package onus.billing.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
