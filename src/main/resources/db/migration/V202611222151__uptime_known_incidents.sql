-- A known incident is settled once for all; a ticket belongs to at most one; whom it troubles is told once that it began and once that it is over.
create table uptime.known_incident (
    incident_id uuid        not null,
    title       text        not null,
    words       text        not null,
    labels      text        not null,
    opened_by   uuid        not null,
    opened_at   timestamptz not null,
    revision    bigint      not null,
    fault       text,
    report      text,
    settled_by  uuid,
    settled_at  timestamptz,
    constraint known_incident_pk primary key (incident_id),
    constraint known_incident_settled_whole check (
        (fault is null) = (settled_at is null) and (report is null) = (settled_at is null) and (settled_by is null) = (settled_at is null)),
    constraint known_incident_fault_known check (fault in ('provider', 'customer', 'third-party', 'shared', 'undetermined'))
);
create index known_incident_open on uptime.known_incident (opened_at, incident_id) where settled_at is null;

create table uptime.known_service (
    incident_id uuid        not null,
    account_id  uuid        not null,
    service_id  uuid        not null,
    added_at    timestamptz not null,
    told_at     timestamptz,
    ended_at    timestamptz,
    constraint known_service_pk primary key (incident_id, account_id, service_id),
    constraint known_service_incident_fk foreign key (incident_id) references uptime.known_incident (incident_id)
);
create index known_service_of_account on uptime.known_service (account_id, service_id, incident_id);

create table uptime.known_ticket (
    account_id  uuid        not null,
    ticket_id   uuid        not null,
    incident_id uuid        not null,
    joined_at   timestamptz not null,
    constraint known_ticket_pk primary key (account_id, ticket_id),
    constraint known_ticket_fk foreign key (account_id, ticket_id) references ticket.ticket (account_id, ticket_id),
    constraint known_ticket_incident_fk foreign key (incident_id) references uptime.known_incident (incident_id)
);
create index known_ticket_of_incident on uptime.known_ticket (account_id, incident_id);

alter table uptime.known_service enable row level security;
alter table uptime.known_ticket enable row level security;
create policy known_service_central_or_own on uptime.known_service
    using (current_setting('onus.account', true) in ('central', account_id::text));
create policy known_ticket_own on uptime.known_ticket using (account_id::text = current_setting('onus.account', true));
