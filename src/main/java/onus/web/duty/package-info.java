/** The rota as the desk sees it: who is on duty this week, and when nobody is. */
@NullMarked
package onus.web.duty;

import org.jspecify.annotations.NullMarked;
