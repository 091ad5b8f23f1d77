/** Reading contract and market files. */
@NullMarked
package onus.contract.file;

import org.jspecify.annotations.NullMarked;
