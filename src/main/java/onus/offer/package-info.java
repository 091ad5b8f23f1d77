/** Prices told before anything is done, and what the customer answered. Nothing is charged without one. */
@NullMarked
package onus.offer;

import org.jspecify.annotations.NullMarked;
