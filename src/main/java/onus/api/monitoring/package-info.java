/** What monitors report and what the desk sees of it, over HTTP. */
@NullMarked
package onus.api.monitoring;

import org.jspecify.annotations.NullMarked;
