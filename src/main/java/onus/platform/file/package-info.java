/** Attachments, evidence and documents, in the database with everything else. */
@NullMarked
@NamedInterface("file")
package onus.platform.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
