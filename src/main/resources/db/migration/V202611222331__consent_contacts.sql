-- One obligation per ticket, event and occasion; it ends reached, or it is a supervisor's; attempts are only added.
create table consent.contact_obligation (
    account_id    uuid        not null,
    obligation_id uuid        not null,
    ticket_id     uuid        not null,
    reference     text        not null,
    event         text        not null,
    occasion      text        not null,
    channels      text[]      not null,
    attempts      int         not null,
    every_minutes int         not null,
    tried         int         not null default 0,
    raised_by     uuid        not null,
    raised_at     timestamptz not null,
    next_at       timestamptz not null,
    due_at        timestamptz not null,
    reached_at    timestamptz,
    escalated_at  timestamptz,
    constraint contact_obligation_pk primary key (account_id, obligation_id),
    constraint contact_obligation_once unique (account_id, ticket_id, event, occasion),
    constraint contact_obligation_event_known check (event in ('emergency', 'data-breach', 'decision-needed')),
    constraint contact_obligation_has_a_way check (cardinality(channels) > 0),
    constraint contact_obligation_has_time check (due_at > raised_at),
    constraint contact_obligation_tried_counts_up check (tried >= 0)
);
create index contact_obligation_open on consent.contact_obligation (due_at) where reached_at is null;

create table consent.contact_attempt (
    account_id    uuid        not null,
    attempt_id    uuid        not null,
    obligation_id uuid        not null,
    channel       text        not null,
    result        text        not null,
    note          text        not null,
    made_by       uuid        not null,
    made_at       timestamptz not null,
    constraint contact_attempt_pk primary key (account_id, attempt_id),
    constraint contact_attempt_result_known check (result in ('reached', 'no-answer', 'message-left', 'wrong-address')),
    constraint contact_attempt_note_short check (length(note) <= 2000)
);
create index contact_attempt_of_obligation on consent.contact_attempt (account_id, obligation_id);

alter table consent.contact_obligation enable row level security;
alter table consent.contact_attempt enable row level security;
create policy contact_obligation_own_or_desk on consent.contact_obligation
    using (current_setting('onus.account', true) in ('desk', account_id::text))
    with check (account_id::text = current_setting('onus.account', true));
create policy contact_attempt_own on consent.contact_attempt using (account_id::text = current_setting('onus.account', true));

revoke update, delete on consent.contact_attempt from ${app};
