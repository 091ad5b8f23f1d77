package onus.web.monitoring;

import java.time.ZoneId;
import java.util.List;
import onus.customer.Service;

/** A service's course of time, as a picture and as a list. */
public record TimelineSheet(Service service, int days, Timeline timeline, List<Timeline.Course> courses, ZoneId zone) {}
