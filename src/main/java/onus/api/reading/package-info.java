/** Requests read strictly: every wrong field is named, at once, by its pointer. */
@NullMarked
package onus.api.reading;

import org.jspecify.annotations.NullMarked;
