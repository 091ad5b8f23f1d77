/** Pages about what monitors saw: the inbox, the monitors, a service's course of time, and troubles many customers have at once. */
@NullMarked
package onus.web.monitoring;

import org.jspecify.annotations.NullMarked;
