/** The routes of outages, maintenance, availability and compensation, of metered backup and daily care. */
@NullMarked
package onus.api.uptime;

import org.jspecify.annotations.NullMarked;
