/** Support plans: what a customer subscribed to, which servers it covers, and how many changes of the month are left. */
@NullMarked
package onus.plan;

import org.jspecify.annotations.NullMarked;
