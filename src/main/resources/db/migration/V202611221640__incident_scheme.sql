-- An incident belongs to one ticket; findings are added, never changed; one objection, one review, one report of work each.
create schema if not exists incident;

create table incident.incident (
    account_id      uuid        not null,
    ticket_id       uuid        not null,
    claim           text        not null,
    state           text        not null,
    state_at        timestamptz not null,
    outcome         text,
    announcement_id uuid,
    quote_id        uuid,
    authorises      text        not null,
    ordered_at      timestamptz,
    begun_at        timestamptz,
    accepted_at     timestamptz,
    work_touched_at timestamptz,
    verdict_id      uuid,
    contested_at    timestamptz,
    constraint incident_pk primary key (account_id, ticket_id),
    constraint incident_ticket_fk foreign key (account_id, ticket_id) references ticket.ticket (account_id, ticket_id),
    constraint incident_announcement_fk foreign key (account_id, announcement_id) references offer.offer (account_id, offer_id),
    constraint incident_quote_fk foreign key (account_id, quote_id) references offer.offer (account_id, offer_id),
    constraint incident_claim_known check (claim in ('unknown-cause', 'provider-fault')),
    constraint incident_state_known check (state in ('announced', 'ordered', 'diagnosing', 'quote-due', 'quoted', 'working', 'settled', 'withdrawn', 'expired')),
    constraint incident_authorises_known check (authorises in ('nothing', 'look', 'fix')),
    constraint incident_settled_has_outcome check ((state = 'settled') = (outcome is not null)),
    constraint incident_quoted_has_quote check (state not in ('quoted', 'working') or quote_id is not null),
    constraint incident_begun_was_ordered check (begun_at is null or ordered_at is not null)
);

create table incident.finding (
    account_id uuid        not null,
    ticket_id  uuid        not null,
    number     int         not null,
    fault      text        not null,
    outcome    text        not null,
    report     text        not null,
    evidence   text[]      not null,
    signed_by  uuid        not null,
    signed_at  timestamptz not null,
    constraint finding_pk primary key (account_id, ticket_id, number),
    constraint finding_incident_fk foreign key (account_id, ticket_id) references incident.incident (account_id, ticket_id),
    constraint finding_fault_known check (fault in ('provider', 'customer', 'third-party', 'shared', 'undetermined')),
    constraint finding_has_evidence check (cardinality(evidence) > 0),
    constraint finding_guarantee_needs_fault check (outcome <> 'guarantee-repair' or fault = 'provider')
);

create table incident.objection (
    account_id uuid        not null,
    ticket_id  uuid        not null,
    reason     text        not null,
    raised_by  uuid        not null,
    raised_at  timestamptz not null,
    constraint objection_pk primary key (account_id, ticket_id),
    constraint objection_incident_fk foreign key (account_id, ticket_id) references incident.incident (account_id, ticket_id),
    constraint objection_has_reason check (length(reason) between 1 and 10000)
);

create table incident.review (
    account_id  uuid        not null,
    ticket_id   uuid        not null,
    fault       text        not null,
    reason      text        not null,
    upheld      boolean     not null,
    reviewed_by uuid        not null,
    reviewed_at timestamptz not null,
    constraint review_pk primary key (account_id, ticket_id),
    constraint review_objection_fk foreign key (account_id, ticket_id) references incident.objection (account_id, ticket_id),
    constraint review_fault_known check (fault in ('provider', 'customer', 'third-party', 'shared', 'undetermined'))
);

create table incident.work (
    account_id  uuid        not null,
    ticket_id   uuid        not null,
    result      text        not null,
    report      text        not null,
    reported_by uuid        not null,
    reported_at timestamptz not null,
    constraint work_pk primary key (account_id, ticket_id),
    constraint work_incident_fk foreign key (account_id, ticket_id) references incident.incident (account_id, ticket_id),
    constraint work_result_known check (result in ('done', 'failed'))
);

alter table incident.incident enable row level security;
alter table incident.finding enable row level security;
alter table incident.objection enable row level security;
alter table incident.review enable row level security;
alter table incident.work enable row level security;
create policy incident_own on incident.incident using (account_id::text = current_setting('onus.account', true));
create policy finding_own on incident.finding using (account_id::text = current_setting('onus.account', true));
create policy objection_own on incident.objection using (account_id::text = current_setting('onus.account', true));
create policy review_own on incident.review using (account_id::text = current_setting('onus.account', true));
create policy work_own on incident.work using (account_id::text = current_setting('onus.account', true));

revoke update, delete on incident.finding, incident.objection, incident.review, incident.work from ${app};
