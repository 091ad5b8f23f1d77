/** What the people of the desk look at and do. */
@NullMarked
package onus.web.desk;

import org.jspecify.annotations.NullMarked;
