package onus.settlement;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import onus.contract.Channel;
import onus.contract.ContractVersion;
import onus.contract.PlanTerms.PlanRow;
import onus.reason.Because;
import onus.reason.Value;

/** Whether a customer of a plan can use a channel at an instant. */
public record ChannelOpen(String plan, Channel channel, Promised kind, Instant at)
        implements PlanQuestion<ChannelOpen.Answer> {

    /** Whether somebody is there. */
    public record Answer(boolean open) {}

    @Override
    public Verdict<Answer> decide(PlanRow row, ContractVersion version) {
        if (channel != Channel.PHONE) {
            return decided(row.channels().contains(channel), "plans.channels", "always", version);
        }
        return switch (kind) {
            case QUESTION -> decided(duringPhoneHours(version), "everyone.phoneHours", "", version);
            case CHANGE, FAILURE -> decided(onThePlansPhone(row, version), "plans.channels", "phone", version);
        };
    }

    /** Plans with a phone take what they contain by it, in the hours that their terms say. */
    private boolean onThePlansPhone(PlanRow row, ContractVersion version) {
        var plan = version.terms().plan();
        if (plan == null || !row.channels().contains(Channel.PHONE) || kind.target(row) == null) {
            return false;
        }
        return plan.phone().kinds().contains(kind.ticket())
                && switch (plan.phone().hours()) {
                    case AROUND_THE_CLOCK -> true;
                    case BUSINESS ->
                        Calendars.businessHours(
                                        Objects.requireNonNull(version.terms().reaction())
                                                .businessHours(),
                                        version.market())
                                .counts(at);
                };
    }

    private boolean duringPhoneHours(ContractVersion version) {
        var everyone = version.terms().everyone();
        return everyone != null
                && Calendars.businessHours(everyone.phoneHours(), version.market())
                        .counts(at);
    }

    private Verdict<Answer> decided(boolean open, String clause, String rule, ContractVersion version) {
        var point = rule.isEmpty() ? "" : rule + "-";
        return new Verdict.Decided<>(
                new Answer(open),
                List.of(Because.of(clause)
                        .point(point + (open ? "open" : "closed"))
                        .with("plan", new Value.Name(plan))
                        .with("channel", Value.Code.of("channel", channel))
                        .with("kind", Value.Code.of("kind", kind))
                        .with("at", new Value.Moment(at, version.zone()))));
    }

    @Override
    public Optional<Instant> began(ZoneId zone) {
        return Optional.of(at);
    }
}
