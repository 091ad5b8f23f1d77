-- One row for every ticket with a promise: how long it took until somebody reacted, for the published averages and nothing else.
create table clock.reaction (
    account_id uuid        not null,
    ticket_id  uuid        not null,
    contract   text        not null,
    plan       text        not null,
    kind       text        not null,
    month      date        not null,
    took       interval,
    met        boolean,
    constraint reaction_pk primary key (account_id, ticket_id),
    constraint reaction_month_begins check (extract(day from month) = 1),
    constraint reaction_took_and_met check ((took is null) = (met is null)),
    constraint reaction_took_time check (took >= interval '0')
);

create index reaction_by_month on clock.reaction (month, contract, plan);

alter table clock.reaction enable row level security;
create policy reaction_own_or_desk on clock.reaction
    using (current_setting('onus.account', true) in ('desk', account_id::text))
    with check (account_id::text = current_setting('onus.account', true));

-- The queue knows which line has a ticket and by when somebody has to react.
alter table desk.queue add column line text not null default 'customer-office';
alter table desk.queue add column react_by timestamptz;
alter table desk.queue add column waiting boolean not null default false;
create index queue_by_deadline on desk.queue (line, (coalesce(react_by, '9999-12-31T00:00:00Z'::timestamptz)), ticket_id) where turn = 'desk';
