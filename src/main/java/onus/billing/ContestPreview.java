package onus.billing;

import static java.util.stream.Collectors.joining;

import java.util.List;
import onus.reason.Because;
import onus.reason.Language;
import onus.reason.Phrases;
import onus.settlement.Contest;
import org.joda.money.Money;

/**
 * What a contest would do, to be read before it is confirmed.
 *
 * @param invoices all unpaid invoices of the incident
 * @param credited what would not be paid, gross
 */
public record ContestPreview(List<String> invoices, Money credited, Contest.Answer answer, List<Because> because) {

    /** The words a customer confirms, one sentence a line. */
    public String text(Language language) {
        var phrases = Phrases.in(language);
        return because.stream().map(phrases::say).collect(joining("\n"));
    }
}
