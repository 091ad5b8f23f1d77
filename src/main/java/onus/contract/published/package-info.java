/** Contracts published into an installation and the amendments of its customers. */
@NamedInterface("published")
@NullMarked
package onus.contract.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
