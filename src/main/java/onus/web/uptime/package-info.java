/** Pages about servers: when they were up, their backup and daily care, and what a month gives back. */
@NullMarked
package onus.web.uptime;

import org.jspecify.annotations.NullMarked;
