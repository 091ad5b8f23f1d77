/** What people look at: the queue, the customers, and the whole story of a ticket. */
@NullMarked
package onus.desk;

import org.jspecify.annotations.NullMarked;
