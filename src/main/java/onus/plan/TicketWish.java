package onus.plan;

import java.util.List;
import java.util.UUID;
import onus.contract.Channel;
import onus.contract.TicketKind;
import onus.people.Caller;

/** What somebody wants to open: about a service, by a channel, with the actions that are ordered. */
public record TicketWish(UUID service, TicketKind kind, Channel channel, List<ActionWish> actions, Caller by) {}
