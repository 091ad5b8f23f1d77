/** What is known of a person, told whole or taken out: export and erasure, with what the law keeps and why. */
@NamedInterface("privacy")
@NullMarked
package onus.desk.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
