/** The pages of support plans: choosing one with its price first, covered servers, named people, and the month's changes. */
@NullMarked
package onus.web.plans;

import org.jspecify.annotations.NullMarked;
