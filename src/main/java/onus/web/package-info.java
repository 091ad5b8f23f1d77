/** The pages people read and act on: customers, the desk and whoever wants to know what a contract says. */
@NullMarked
package onus.web;

import org.jspecify.annotations.NullMarked;
