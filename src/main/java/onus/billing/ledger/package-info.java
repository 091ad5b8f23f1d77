/** Double entry: every happening with money moves an amount from one account to another, and nothing is ever changed. */
@NamedInterface("ledger")
@NullMarked
package onus.billing.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
