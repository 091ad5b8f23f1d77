/** What is wrong with a contract or market file, all at once and with its place. */
@NullMarked
package onus.contract.check;

import org.jspecify.annotations.NullMarked;
