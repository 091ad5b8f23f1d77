/** The monthly run: all charges that should exist for a month minus those that do, drafted first, issued in batches, each exactly once. */
@NamedInterface("month")
@NullMarked
package onus.billing.month;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
