package onus.uptime.compensation;

import onus.contract.ContractVersion;

/** A month gives something back: billing credits it on the next invoice, and owes what exceeds the fee as a penalty. */
public record CompensationDecided(Compensation compensation, ContractVersion version) {}
