/** Reasons as data: which clause spoke, about which facts, in which language it is told. */
@NullMarked
package onus.reason;

import org.jspecify.annotations.NullMarked;
