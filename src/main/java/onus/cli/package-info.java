/** The command line: asks the contract without a desk, and the desk over its API. */
@NullMarked
package onus.cli;

import org.jspecify.annotations.NullMarked;
