/** The OpenAPI document: made from the routes themselves, so that it cannot say anything else. */
@NullMarked
package onus.api.document;

import org.jspecify.annotations.NullMarked;
