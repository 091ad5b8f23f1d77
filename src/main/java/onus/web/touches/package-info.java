/** Pages of consent: what support asks to do, what the customer lets it do, and what it did. */
@NullMarked
package onus.web.touches;

import org.jspecify.annotations.NullMarked;
