package onus.web.invoices;

import onus.billing.CreditNote;
import onus.contract.ContractVersion;

/**
 * A credit note and what it takes back.
 *
 * @param corrected number of the invoice it corrects
 * @param ticket reference of the ticket that was billed; empty for plans and renewals
 */
public record CreditNoteSheet(CreditNote note, ContractVersion version, String corrected, String ticket) {}
