/** Who pays what, when, and why: pure decisions over facts and the terms in force. */
@NullMarked
package onus.settlement;

import org.jspecify.annotations.NullMarked;
