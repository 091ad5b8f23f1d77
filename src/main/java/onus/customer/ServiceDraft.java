package onus.customer;

import java.time.LocalDate;
import org.joda.money.Money;

/** What is told of a service when it is registered. */
public record ServiceDraft(ServiceKind kind, String name, String contract, LocalDate endsOn, Money monthlyNet) {}
