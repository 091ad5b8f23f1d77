package onus.customer;

import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;

/**
 * Something a customer runs, under exactly one contract.
 *
 * @param endsOn first day it is no longer paid for, local to the contract's zone
 * @param monthlyNet price of a month when it is renewed, without VAT
 */
public record Service(
        UUID account,
        UUID id,
        String reference,
        ServiceKind kind,
        String name,
        String contract,
        LocalDate endsOn,
        Money monthlyNet) {}
