/** The routes of customers and the services they run. */
@NullMarked
package onus.api.customer;

import org.jspecify.annotations.NullMarked;
