/** Figures that are published. */
@NullMarked
package onus.api.report;

import org.jspecify.annotations.NullMarked;
