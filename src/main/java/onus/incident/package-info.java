/** An incident from the announced price through diagnosis, finding, quote and work to what is owed. */
@NullMarked
package onus.incident;

import org.jspecify.annotations.NullMarked;
