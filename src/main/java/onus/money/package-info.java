/** Amounts, their rounding and their written form. */
@NullMarked
package onus.money;

import org.jspecify.annotations.NullMarked;
