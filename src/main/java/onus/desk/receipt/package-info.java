/** A ticket's receipt: its whole story on one page, as data, in the reader's words, and as a document to keep. */
@NamedInterface("receipt")
@NullMarked
package onus.desk.receipt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
