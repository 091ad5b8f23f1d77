/** Customers, the services they run, and the standing of their support. */
@NullMarked
package onus.customer;

import org.jspecify.annotations.NullMarked;
