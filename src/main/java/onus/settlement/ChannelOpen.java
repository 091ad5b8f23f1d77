package onus.settlement;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
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
            case CHANGE, FAILURE ->
                decided(
                        row.channels().contains(Channel.PHONE) && kind.target(row) != null,
                        "plans.channels",
                        "phone",
                        version);
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
