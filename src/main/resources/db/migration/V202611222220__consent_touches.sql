-- Every touch of what a customer hosts rests on a right; what was granted is never rewritten, only revoked; a request is answered once.
create schema if not exists consent;

create table consent.authorisation (
    account_id       uuid        not null,
    authorisation_id uuid        not null,
    reference        text        not null,
    ticket_id        uuid,
    service_id       uuid        not null,
    source           text        not null,
    actions          text[]      not null,
    granted_by       uuid        not null,
    role             text        not null,
    means            text        not null,
    text             text        not null,
    language         text        not null,
    digest           bytea       not null,
    granted_at       timestamptz not null,
    until            timestamptz,
    request_id       uuid,
    renews           uuid,
    revoked_at       timestamptz,
    revoked_by       uuid,
    constraint authorisation_pk primary key (account_id, authorisation_id),
    constraint authorisation_ticket_fk foreign key (account_id, ticket_id) references ticket.ticket (account_id, ticket_id),
    constraint authorisation_service_fk foreign key (account_id, service_id) references customer.service (account_id, service_id),
    constraint authorisation_renews_fk foreign key (account_id, renews) references consent.authorisation (account_id, authorisation_id),
    constraint authorisation_one_per_request unique (account_id, request_id),
    constraint authorisation_source_known check (source in ('order', 'fix', 'quote', 'consent', 'standing')),
    constraint authorisation_role_known check (role in ('owner', 'delegate')),
    constraint authorisation_means_known check (means in ('portal', 'api', 'link')),
    constraint authorisation_language_known check (language in ('cs', 'de', 'en', 'fr', 'pl')),
    constraint authorisation_allows_something check (cardinality(actions) > 0),
    constraint authorisation_standing_has_no_ticket check ((source = 'standing') = (ticket_id is null)),
    constraint authorisation_of_ticket_ends check (ticket_id is null or until is not null),
    constraint authorisation_ends_after_it_began check (until > granted_at),
    constraint authorisation_digest_is_sha256 check (length(digest) = 32),
    constraint authorisation_revoked_by_somebody check ((revoked_at is null) = (revoked_by is null))
);

create index authorisation_of_service on consent.authorisation (account_id, service_id, granted_at);

create table consent.scope_item (
    account_id       uuid    not null,
    authorisation_id uuid    not null,
    number           int     not null,
    kind             text    not null,
    name             text,
    prohibited       boolean not null,
    constraint scope_item_pk primary key (account_id, authorisation_id, number),
    constraint scope_item_authorisation_fk foreign key (account_id, authorisation_id)
        references consent.authorisation (account_id, authorisation_id),
    constraint scope_item_parts_have_names check ((kind in ('file', 'mailbox', 'database')) = (name is not null)),
    constraint scope_item_name_short check (length(name) between 1 and 200)
);

create table consent.intervention (
    account_id       uuid        not null,
    intervention_id  uuid        not null,
    reference        text        not null,
    ticket_id        uuid        not null,
    service_id       uuid        not null,
    action           text        not null,
    object_kind      text        not null,
    object_name      text,
    reason           text        not null,
    danger           text,
    asked_by         uuid        not null,
    asked_at         timestamptz not null,
    state            text        not null,
    state_at         timestamptz not null,
    "right"          text        not null,
    verdict_id       uuid        not null,
    authorisation_id uuid,
    begun_at         timestamptz,
    begun_by         uuid,
    stop_at          timestamptz,
    ended_at         timestamptz,
    report           text,
    files            uuid[]      not null,
    lifted_at        timestamptz,
    lifted_by        uuid,
    revision         bigint      not null,
    constraint intervention_pk primary key (account_id, intervention_id),
    constraint intervention_ticket_fk foreign key (account_id, ticket_id) references ticket.ticket (account_id, ticket_id),
    constraint intervention_authorisation_fk foreign key (account_id, authorisation_id)
        references consent.authorisation (account_id, authorisation_id),
    constraint intervention_state_known
        check (state in ('ready', 'waiting', 'refused', 'forbidden', 'lapsed', 'running', 'stopping', 'ended', 'lifted')),
    constraint intervention_right_known check ("right" in ('allowed', 'allowed-with-notice', 'needs-authorisation', 'forbidden')),
    constraint intervention_begun_by_somebody check ((begun_at is null) = (begun_by is null)),
    constraint intervention_touches_with_a_right check (begun_at is null or "right" in ('allowed', 'allowed-with-notice')),
    constraint intervention_runs_once_begun check (state not in ('running', 'stopping', 'ended', 'lifted') or begun_at is not null),
    constraint intervention_ends_with_a_report check ((ended_at is null) = (report is null)),
    constraint intervention_lifted_by_somebody check ((lifted_at is null) = (lifted_by is null))
);

create index intervention_of_ticket on consent.intervention (account_id, ticket_id, asked_at);
create index intervention_of_authorisation on consent.intervention (account_id, authorisation_id);
create index intervention_newest on consent.intervention (account_id, begun_at desc, intervention_id desc);

create table consent.request (
    account_id      uuid        not null,
    request_id      uuid        not null,
    intervention_id uuid        not null,
    ticket_id       uuid        not null,
    asked_at        timestamptz not null,
    asked_by        uuid        not null,
    answered_at     timestamptz,
    answered_by     uuid,
    answer          text,
    constraint request_pk primary key (account_id, request_id),
    constraint request_intervention_fk foreign key (account_id, intervention_id)
        references consent.intervention (account_id, intervention_id),
    constraint request_answer_known check (answer in ('granted', 'refused', 'lapsed')),
    constraint request_answered_whole check ((answered_at is null) = (answer is null)),
    constraint request_nobody_answers_himself check (answered_by is null or answered_by <> asked_by or answer = 'lapsed')
);

create unique index request_one_open on consent.request (account_id, intervention_id) where answer is null;

create table consent.link (
    account_id uuid        not null,
    hash       bytea       not null,
    request_id uuid        not null,
    person_id  uuid        not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    constraint link_pk primary key (account_id, hash),
    constraint link_request_fk foreign key (account_id, request_id) references consent.request (account_id, request_id),
    constraint link_hash_is_sha256 check (length(hash) = 32)
);

alter table consent.authorisation enable row level security;
alter table consent.scope_item enable row level security;
alter table consent.intervention enable row level security;
alter table consent.request enable row level security;
alter table consent.link enable row level security;
create policy authorisation_own on consent.authorisation using (account_id::text = current_setting('onus.account', true));
create policy scope_item_own on consent.scope_item using (account_id::text = current_setting('onus.account', true));
create policy intervention_own on consent.intervention using (account_id::text = current_setting('onus.account', true));
create policy request_own on consent.request using (account_id::text = current_setting('onus.account', true));
create policy link_own on consent.link using (account_id::text = current_setting('onus.account', true));

revoke update, delete on consent.authorisation, consent.scope_item from ${app};
grant update (revoked_at, revoked_by) on consent.authorisation to ${app};

alter table platform.reference drop constraint reference_kind_known;
alter table platform.reference add constraint reference_kind_known
    check (kind in ('CUSTOMER', 'SERVICE', 'TICKET', 'PROPOSAL', 'INTERVENTION', 'AUTHORISATION'));
