/** Reading contract and market files. */
@NamedInterface("file")
@NullMarked
package onus.contract.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
