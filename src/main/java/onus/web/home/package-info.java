/** What a customer sees first. */
@NullMarked
package onus.web.home;

import org.jspecify.annotations.NullMarked;
