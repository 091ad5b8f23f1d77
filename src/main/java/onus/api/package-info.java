/** The HTTP API: its conventions, and the routes that compose the rooms. */
@NullMarked
package onus.api;

import org.jspecify.annotations.NullMarked;
