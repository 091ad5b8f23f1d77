/** Support plans over HTTP: subscribing, covered servers, named contacts, the quota of changes, and the gate of a ticket. */
@NullMarked
package onus.api.plan;

import org.jspecify.annotations.NullMarked;
