/** The page of a ticket's receipt, to read, to print and to keep. */
@NullMarked
package onus.web.receipts;

import org.jspecify.annotations.NullMarked;
