/** The pages of the secrets a customer hands over for a ticket. */
@NullMarked
package onus.web.secrets;

import org.jspecify.annotations.NullMarked;
