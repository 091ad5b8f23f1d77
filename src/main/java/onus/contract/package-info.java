/** Contracts as dated data: the terms in force on a day, and what a customer reads. */
@NullMarked
package onus.contract;

import org.jspecify.annotations.NullMarked;
