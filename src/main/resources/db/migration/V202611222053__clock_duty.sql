-- Somebody is on duty for a stretch of time, and swaps stay on record. Each attempt to call somebody for a clock is made once; one answer ends them.
create table clock.shift (
    shift_id uuid        not null,
    line     text        not null,
    person   uuid        not null,
    rank     int         not null,
    from_at  timestamptz not null,
    to_at    timestamptz not null,
    made_by  uuid        not null,
    made_at  timestamptz not null,
    constraint shift_pk primary key (shift_id),
    constraint shift_line_known check (line in ('customer-office', 'technicians', 'experts', 'sales')),
    constraint shift_takes_time check (from_at < to_at),
    constraint shift_rank_counts check (rank between 1 and 9)
);

create index shift_by_line on clock.shift (line, to_at);

create table clock.swap (
    shift_id uuid        not null,
    at       timestamptz not null,
    before   uuid        not null,
    after    uuid        not null,
    made_by  uuid        not null,
    constraint swap_pk primary key (shift_id, at),
    constraint swap_shift_fk foreign key (shift_id) references clock.shift (shift_id)
);

create table clock.call (
    account_id uuid        not null,
    ticket_id  uuid        not null,
    number     int         not null,
    attempt    int         not null,
    person     uuid        not null,
    deadline   timestamptz not null,
    at         timestamptz not null,
    constraint call_pk primary key (account_id, ticket_id, number, attempt),
    constraint call_clock_fk foreign key (account_id, ticket_id, number) references clock.clock (account_id, ticket_id, number)
);

create table clock.acknowledgement (
    account_id uuid        not null,
    ticket_id  uuid        not null,
    number     int         not null,
    person     uuid        not null,
    at         timestamptz not null,
    constraint acknowledgement_pk primary key (account_id, ticket_id, number),
    constraint acknowledgement_clock_fk foreign key (account_id, ticket_id, number) references clock.clock (account_id, ticket_id, number)
);

alter table clock.call enable row level security;
alter table clock.acknowledgement enable row level security;
create policy call_own on clock.call using (account_id::text = current_setting('onus.account', true));
create policy acknowledgement_own on clock.acknowledgement using (account_id::text = current_setting('onus.account', true));

revoke update, delete on clock.call, clock.acknowledgement, clock.swap from ${app};
