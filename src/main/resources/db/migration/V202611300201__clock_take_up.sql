-- What is handed to a line is taken up by it once, and that nobody did in time is noted once.
create table clock.take_up (
    account_id uuid        not null,
    ticket_id  uuid        not null,
    number     int         not null,
    line       text        not null,
    less_than  text        not null,
    counts     text        not null,
    handed_at  timestamptz not null,
    deadline   timestamptz not null,
    ending     text        not null default 'open',
    ended_at   timestamptz,
    missed_at  timestamptz,
    constraint take_up_pk primary key (account_id, ticket_id, number),
    constraint take_up_handover_fk foreign key (account_id, ticket_id, number)
        references ticket.handover (account_id, ticket_id, number),
    constraint take_up_counts_known check (counts in ('BUSINESS', 'AROUND_THE_CLOCK')),
    constraint take_up_ending_known check (ending in ('open', 'taken', 'handed-on', 'closed')),
    constraint take_up_ends_once check ((ending = 'open') = (ended_at is null)),
    constraint take_up_missed_after_its_deadline check (missed_at is null or missed_at >= deadline)
);

create unique index take_up_one_open on clock.take_up (account_id, ticket_id) where ending = 'open';

alter table clock.take_up enable row level security;
create policy take_up_own on clock.take_up using (account_id::text = current_setting('onus.account', true));
revoke delete on clock.take_up from ${app};
