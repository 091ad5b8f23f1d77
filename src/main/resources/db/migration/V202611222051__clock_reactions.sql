-- What happened to a ticket is kept as it was heard; its clocks follow from that. One warning and one breach per clock.
create schema clock;

create table clock.happening (
    account_id   uuid        not null,
    ticket_id    uuid        not null,
    happening_id uuid        not null,
    at           timestamptz not null,
    what         text        not null,
    kind         text,
    plan         text,
    evidence     uuid,
    constraint happening_pk primary key (account_id, ticket_id, happening_id),
    constraint happening_ticket_fk foreign key (account_id, ticket_id) references ticket.ticket (account_id, ticket_id),
    constraint happening_what_known check (what in ('opened', 'reclassified', 'plan-changed', 'answered', 'status-changed',
        'asked-back', 'authorisation-requested', 'customer-wrote', 'authorisation-answered', 'automatic', 'dropped'))
);

create table clock.clock (
    account_id uuid        not null,
    ticket_id  uuid        not null,
    number     int         not null,
    kind       text        not null,
    plan       text        not null,
    less_than  text        not null,
    counts     text        not null,
    contract   text        not null,
    version    date        not null,
    started_at timestamptz not null,
    begun_at   timestamptz not null,
    warn_at    timestamptz,
    deadline   timestamptz,
    late_from  timestamptz,
    ending     text        not null,
    ended_at   timestamptz,
    evidence   uuid,
    constraint clock_pk primary key (account_id, ticket_id, number),
    constraint clock_ticket_fk foreign key (account_id, ticket_id) references ticket.ticket (account_id, ticket_id),
    constraint clock_kind_known check (kind in ('question', 'change', 'failure')),
    constraint clock_counts_known check (counts in ('BUSINESS', 'AROUND_THE_CLOCK')),
    constraint clock_ending_known check (ending in ('open', 'met', 'missed', 'replaced', 'dropped')),
    constraint clock_ends_once check ((ending = 'open') = (ended_at is null)),
    constraint clock_with_a_warning_has_a_deadline check (warn_at is not null or deadline is null)
);

create unique index clock_one_open on clock.clock (account_id, ticket_id) where ending = 'open';
create index clock_by_start on clock.clock (account_id, started_at);

create table clock.stage (
    account_id uuid        not null,
    ticket_id  uuid        not null,
    number     int         not null,
    stage      text        not null,
    due_at     timestamptz not null,
    noted_at   timestamptz not null,
    constraint stage_pk primary key (account_id, ticket_id, number, stage),
    constraint stage_clock_fk foreign key (account_id, ticket_id, number) references clock.clock (account_id, ticket_id, number),
    constraint stage_known check (stage in ('at-risk', 'missed'))
);

alter table clock.happening enable row level security;
alter table clock.clock enable row level security;
alter table clock.stage enable row level security;
create policy happening_own on clock.happening using (account_id::text = current_setting('onus.account', true));
create policy clock_own on clock.clock using (account_id::text = current_setting('onus.account', true));
create policy stage_own on clock.stage using (account_id::text = current_setting('onus.account', true));

revoke update, delete on clock.happening, clock.stage from ${app};
