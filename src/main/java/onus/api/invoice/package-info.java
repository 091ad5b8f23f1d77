/** Invoices over HTTP: what they say and why, payments and contests. */
@NullMarked
package onus.api.invoice;

import org.jspecify.annotations.NullMarked;
