/** What is owed becomes paper and money: charges, invoices, payments, contests, lapses, credits and the ledger. */
@NullMarked
package onus.billing;

import org.jspecify.annotations.NullMarked;
