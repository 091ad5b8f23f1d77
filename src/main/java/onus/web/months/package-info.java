/** The month's bills as the bookkeeper makes them: drafts, a look, invoices. */
@NullMarked
package onus.web.months;

import org.jspecify.annotations.NullMarked;
