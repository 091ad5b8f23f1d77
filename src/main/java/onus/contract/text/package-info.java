/** What a contract says to its customers: clauses in five languages with the terms filled in. */
@NamedInterface("text")
@NullMarked
package onus.contract.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
