/** The monthly run over HTTP: drafts first, then invoices, with its progress and what waits for a person. */
@NullMarked
package onus.api.run;

import org.jspecify.annotations.NullMarked;
