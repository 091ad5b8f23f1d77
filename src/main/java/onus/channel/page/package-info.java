/** Calls whoever is on duty through the provider's paging service, which rings where mail is not read at night. */
@NullMarked
package onus.channel.page;

import org.jspecify.annotations.NullMarked;
