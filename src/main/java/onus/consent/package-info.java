/** Nothing is touched without a right to touch it: authorisations of the customer, and what support did under which right. */
@NullMarked
package onus.consent;

import org.jspecify.annotations.NullMarked;
