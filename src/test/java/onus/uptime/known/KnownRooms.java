package onus.uptime.known;

import onus.billing.Rooms;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The rooms up to billing, and those that know of troubles; nobody hands over secrets in them. */
final class KnownRooms extends Rooms {

    @Override
    protected Class<?> scanned() {
        return WithKnown.class;
    }

    @ComponentScan(
            basePackages = {
                "onus.contract.published",
                "onus.customer",
                "onus.offer",
                "onus.plan",
                "onus.ticket",
                "onus.consent",
                "onus.incident",
                "onus.uptime.alert",
                "onus.uptime.backup",
                "onus.uptime.known",
                "onus.billing",
                "onus.people"
            },
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Configuration.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "onus\\.consent\\.secret\\..*")
            },
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            lazyInit = true)
    static class WithKnown {}
}
