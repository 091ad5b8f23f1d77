-- A covered server of which no monitor has spoken for a day is on this list, computed anew each day.
create table uptime.silence (
    account_id uuid        not null,
    service_id uuid        not null,
    reference  text        not null,
    name       text        not null,
    last_seen  timestamptz,
    noted_at   timestamptz not null,
    constraint silence_pk primary key (account_id, service_id)
);
create index silence_longest on uptime.silence (last_seen nulls first, noted_at, service_id);

alter table uptime.silence enable row level security;
create policy silence_own_or_desk on uptime.silence
    using (current_setting('onus.account', true) in ('desk', account_id::text))
    with check (account_id::text = current_setting('onus.account', true));
