/** The doors of consent over HTTP: interventions, authorisations, touches. */
@NullMarked
package onus.api.consent;

import org.jspecify.annotations.NullMarked;
