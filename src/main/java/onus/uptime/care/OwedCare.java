package onus.uptime.care;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import onus.contract.DeskTerms;
import onus.contract.Market;
import onus.plan.Cover;
import onus.plan.MonthOfPlans;
import onus.settlement.Calendars;

/** On which days of a month a plan owes a look at which server. */
record OwedCare(MonthOfPlans plans) {

    /** The days of a server, in order. */
    List<LocalDate> days(UUID service) {
        return owing().flatMap(stretch -> stretch.servers().stream()
                        .filter(it -> it.service().equals(service))
                        .map(it -> stretch.days().cut(it.from(), it.to())))
                .flatMap(it -> it.from().datesUntil(it.to()))
                .filter(this::isCareDay)
                .distinct()
                .sorted()
                .toList();
    }

    /** The servers of a day. */
    List<UUID> servers(LocalDate day) {
        return owing().flatMap(it -> it.servers().stream())
                .map(Cover::service)
                .distinct()
                .filter(it -> days(it).contains(day))
                .toList();
    }

    private Stream<MonthOfPlans.Stretch> owing() {
        var care = plans.terms().terms().dailyCare();
        return plans.stretches().stream()
                .filter(it -> care != null && care.plans().contains(it.plan()));
    }

    private boolean isCareDay(LocalDate day) {
        var care = plans.terms().terms().dailyCare();
        return care != null && on(care.days(), plans.terms().market()).test(day);
    }

    private static Predicate<LocalDate> on(DeskTerms.CareDays days, Market market) {
        return switch (days) {
            case EVERY_DAY -> _ -> true;
            case BUSINESS_DAYS -> Calendars.businessDays(market)::contains;
        };
    }
}
