-- A ticket keeps the version of the contract it was opened under; what was said is never changed, only erased.
create schema if not exists ticket;

create table ticket.ticket (
    account_id     uuid        not null,
    ticket_id      uuid        not null,
    reference      text        not null,
    service_id     uuid        not null,
    contract       text        not null,
    version        date        not null,
    kind           text        not null,
    topic          text,
    subject        text        not null,
    state          text        not null,
    opened_at      timestamptz not null,
    opened_by      uuid        not null,
    assignee       uuid,
    first_touch_at timestamptz,
    closed_at      timestamptz,
    revision       bigint      not null,
    head_seq       bigint      not null,
    head_hash      bytea       not null,
    constraint ticket_pk primary key (account_id, ticket_id),
    constraint ticket_service_fk foreign key (account_id, service_id) references customer.service (account_id, service_id),
    constraint ticket_kind_known check (kind in ('question', 'change', 'failure', 'diagnosis', 'fault-claim', 'sla-claim', 'notice')),
    constraint ticket_topic_known check (topic is null or topic in ('commercial', 'technical', 'sales')),
    constraint ticket_state_known check (state in ('open', 'answered', 'closed')),
    constraint ticket_closed_has_its_time check ((state = 'closed') = (closed_at is not null)),
    constraint ticket_subject_given check (length(subject) between 1 and 200)
);

create index ticket_by_age on ticket.ticket (account_id, opened_at desc, ticket_id);

create table ticket.message (
    account_id  uuid        not null,
    message_id  uuid        not null,
    ticket_id   uuid        not null,
    author      uuid        not null,
    side        text        not null,
    internal    boolean     not null,
    body        text        not null,
    at          timestamptz not null,
    constraint message_pk primary key (account_id, message_id),
    constraint message_ticket_fk foreign key (account_id, ticket_id) references ticket.ticket (account_id, ticket_id),
    constraint message_side_known check (side in ('contact', 'staff', 'machine')),
    constraint message_internal_is_staff check (not internal or side = 'staff'),
    constraint message_said_something check (length(body) between 1 and 100000)
);

create index message_by_ticket on ticket.message (account_id, ticket_id, at, message_id);

create table ticket.attachment (
    account_id uuid        not null,
    file_id    uuid        not null,
    ticket_id  uuid        not null,
    added_by   uuid        not null,
    at         timestamptz not null,
    constraint attachment_pk primary key (account_id, file_id),
    constraint attachment_ticket_fk foreign key (account_id, ticket_id) references ticket.ticket (account_id, ticket_id)
);

alter table ticket.ticket enable row level security;
alter table ticket.message enable row level security;
alter table ticket.attachment enable row level security;
create policy ticket_own on ticket.ticket using (account_id::text = current_setting('onus.account', true));
create policy message_own on ticket.message using (account_id::text = current_setting('onus.account', true));
create policy attachment_own on ticket.attachment using (account_id::text = current_setting('onus.account', true));
