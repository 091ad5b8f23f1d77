-- An alert is one row per source, fingerprint and start, however often and in whatever order it is sent; what fits no service is kept beside what does.
create schema if not exists uptime;

-- A monitor's token belongs to no person: nobody's leaving or new password silences it.
alter table people.token alter column person_id drop not null;
alter table people.token drop constraint token_kind_known;
alter table people.token add constraint token_kind_known check (kind in ('session', 'api', 'source'));
alter table people.token add constraint token_of_a_person_or_a_source check ((person_id is null) = (kind = 'source'));

create table uptime.source (
    source_id      uuid        not null,
    name           text        not null,
    format         text        not null,
    mapping        text,
    account_id     uuid,
    repeat_seconds integer     not null,
    token_id       uuid        not null,
    made_by        uuid        not null,
    made_at        timestamptz not null,
    revoked_at     timestamptz,
    last_heard     timestamptz,
    truncated      bigint      not null,
    truncated_at   timestamptz,
    constraint source_pk primary key (source_id),
    constraint source_name_once unique (name),
    constraint source_token_once unique (token_id),
    constraint source_token_fk foreign key (token_id) references people.token (token_id),
    constraint source_format_known check (format in ('alertmanager', 'grafana', 'mapped')),
    constraint source_mapped_by_a_mapping check ((format = 'mapped') = (mapping is not null)),
    constraint source_repeats check (repeat_seconds > 0),
    constraint source_truncated_at_a_time check ((truncated > 0) = (truncated_at is not null))
);

-- Accepted and not yet worked off; a row leaves in the transaction that has dealt with it.
create table uptime.inbox (
    turn        bigint      generated always as identity,
    source_id   uuid        not null,
    fingerprint text        not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz,
    clears      boolean     not null,
    summary     text        not null,
    labels      text        not null,
    received_at timestamptz not null,
    constraint inbox_pk primary key (turn)
);

create table uptime.unreadable (
    unreadable_id uuid        not null,
    source_id     uuid        not null,
    why           text        not null,
    excerpt       text        not null,
    received_at   timestamptz not null,
    constraint unreadable_pk primary key (unreadable_id)
);
create index unreadable_newest on uptime.unreadable (received_at desc, unreadable_id desc);

-- Which service a label's value means; a source of one customer reaches only that customer's.
create table uptime.matcher (
    source_id  uuid        not null,
    label      text        not null,
    value      text        not null,
    account_id uuid        not null,
    service_id uuid        not null,
    made_by    uuid        not null,
    made_at    timestamptz not null,
    constraint matcher_pk primary key (source_id, label, value)
);

create table uptime.sighting (
    source_id   uuid        not null,
    fingerprint text        not null,
    starts_at   timestamptz not null,
    clears      boolean     not null,
    ends_at     timestamptz,
    summary     text        not null,
    labels      text        not null,
    received_at timestamptz not null,
    last_seen   timestamptz not null,
    times       bigint      not null,
    account_id  uuid,
    service_id  uuid,
    unmatched   text,
    constraint sighting_pk primary key (source_id, fingerprint, starts_at, clears),
    constraint sighting_ends_after_it_began check (ends_at is null or ends_at >= starts_at),
    constraint sighting_matched_whole check ((account_id is null) = (service_id is null)),
    constraint sighting_matched_or_says_why check ((service_id is null) = (unmatched is not null)),
    constraint sighting_unmatched_known check (unmatched in ('no-label', 'unknown', 'foreign'))
);
create index sighting_newest on uptime.sighting (received_at desc, source_id, fingerprint);
create index sighting_unmatched on uptime.sighting (received_at desc, source_id, fingerprint) where service_id is null;
create index sighting_of_service on uptime.sighting (account_id, service_id, starts_at);

create table uptime.episode (
    account_id  uuid        not null,
    episode_id  uuid        not null,
    service_id  uuid        not null,
    source_id   uuid        not null,
    fingerprint text        not null,
    summary     text        not null,
    labels      text        not null,
    began_at    timestamptz not null,
    ended_at    timestamptz,
    received_at timestamptz not null,
    reopened    integer     not null,
    flapping    boolean     not null,
    treatment   text        not null,
    ticket_id   uuid,
    incident_id uuid,
    constraint episode_pk primary key (account_id, episode_id),
    constraint episode_service_fk foreign key (account_id, service_id) references customer.service (account_id, service_id),
    constraint episode_treatment_known check (treatment in ('ticket', 'storm', 'known', 'uncovered', 'refused')),
    constraint episode_ticket_where_one_was_opened check ((treatment in ('ticket', 'storm')) <= (ticket_id is not null)),
    constraint episode_lasts check (ended_at is null or ended_at >= began_at)
);
create index episode_of_service on uptime.episode (account_id, service_id, began_at desc);

-- One real time without the service; several belong to one episode where it came back within the window.
create table uptime.stretch (
    account_id  uuid        not null,
    source_id   uuid        not null,
    fingerprint text        not null,
    from_at     timestamptz not null,
    to_at       timestamptz,
    episode_id  uuid        not null,
    constraint stretch_pk primary key (account_id, source_id, fingerprint, from_at),
    constraint stretch_episode_fk foreign key (account_id, episode_id) references uptime.episode (account_id, episode_id),
    constraint stretch_lasts check (to_at is null or to_at >= from_at)
);
create index stretch_of_episode on uptime.stretch (account_id, episode_id, from_at);

alter table uptime.source enable row level security;
alter table uptime.matcher enable row level security;
alter table uptime.sighting enable row level security;
alter table uptime.episode enable row level security;
alter table uptime.stretch enable row level security;
create policy source_central on uptime.source using (current_setting('onus.account', true) = 'central');
create policy matcher_central on uptime.matcher using (current_setting('onus.account', true) = 'central');
create policy sighting_central_or_own on uptime.sighting
    using (current_setting('onus.account', true) in ('central', account_id::text));
create policy episode_own on uptime.episode using (account_id::text = current_setting('onus.account', true));
create policy stretch_own on uptime.stretch using (account_id::text = current_setting('onus.account', true));
