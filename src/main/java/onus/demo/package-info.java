/** A provider's history, played through the doors that everybody uses. */
@NullMarked
package onus.demo;

import org.jspecify.annotations.NullMarked;
