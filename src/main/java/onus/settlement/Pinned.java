package onus.settlement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import onus.contract.Contract;
import onus.contract.ContractVersion;
import onus.contract.Contracts;
import onus.reason.Because;
import onus.reason.Value;
import onus.settlement.line.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * A contract, or one of its versions: {@code ovh-fr} or {@code ovh-fr@2010-06-14}.
 *
 * @param day null: the facts choose the version
 */
record Pinned(Contract contract, @Nullable LocalDate day) {

    static Pinned find(String name, Contracts contracts) {
        var whole = contracts.find(name);
        if (whole.isPresent()) {
            return new Pinned(whole.get(), null);
        }
        int at = name.lastIndexOf('@');
        var key = at < 0 ? name : name.substring(0, at);
        var contract = contracts
                .find(key)
                .orElseThrow(() -> Request.unknown("/contract", Request.notThere("contract", key, contracts.keys())));
        return new Pinned(contract, day(name.substring(at + 1)));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new Unreadable(
                    Unreadable.Wrong.INVALID,
                    "/contract",
                    Because.of("input")
                            .point("expected")
                            .with("field", new Value.Name("contract"))
                            .with("kind", new Value.Code("form", "pin")));
        }
    }

    /** The version pinned, or the one in force at the first instant of the facts; empty before the first one. */
    Optional<ContractVersion> version(Question<?> question) {
        if (day != null) {
            return contract.on(day);
        }
        var began = question.began(contract.market().zone());
        return began.isEmpty() ? Optional.of(contract.versions().getLast()) : contract.at(began.get());
    }
}
