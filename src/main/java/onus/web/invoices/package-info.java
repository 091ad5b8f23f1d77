/** Invoices as customers read, pay and contest them. */
@NullMarked
package onus.web.invoices;

import org.jspecify.annotations.NullMarked;
