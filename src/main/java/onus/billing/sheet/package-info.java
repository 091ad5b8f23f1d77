/** Invoices and credit notes as they are read: every word in the reader's language, the reason under every line. */
@NamedInterface("sheet")
@NullMarked
package onus.billing.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
