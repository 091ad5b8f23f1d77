/** What monitors saw: alerts, outages, maintenance, availability and what a month's outages give back; metered backup and daily care. */
@NullMarked
package onus.uptime;

import org.jspecify.annotations.NullMarked;
