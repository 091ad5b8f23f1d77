/** What is wrong with a contract or market file, all at once and with its place. */
@NamedInterface("check")
@NullMarked
package onus.contract.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
