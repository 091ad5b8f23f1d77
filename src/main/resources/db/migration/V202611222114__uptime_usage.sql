-- What a source told under an id is told once: sent again it changes nothing, and no hour of a copy is told twice.
create table uptime.usage (
    account_id      uuid        not null,
    source          text        not null,
    record_id       text        not null,
    service_id      uuid        not null,
    begins_at       timestamptz not null,
    ends_at         timestamptz not null,
    bytes           bigint      not null,
    succeeded       boolean     not null,
    location        text        not null,
    server_location text,
    received_at     timestamptz not null,
    constraint usage_pk primary key (account_id, source, record_id),
    constraint usage_service_fk foreign key (account_id, service_id) references customer.service (account_id, service_id),
    constraint usage_lasts check (ends_at > begins_at),
    constraint usage_not_negative check (bytes >= 0),
    constraint usage_names_short check (length(source) between 1 and 60 and length(record_id) between 1 and 200)
);

create index usage_by_service on uptime.usage (account_id, service_id, begins_at);

alter table uptime.usage enable row level security;
create policy usage_own on uptime.usage using (account_id::text = current_setting('onus.account', true));
revoke update, delete on uptime.usage from ${app};

-- The daily look at a server: done by somebody, or missed when the day is over; a late one stands beside the miss.
create table uptime.care_check (
    account_id uuid        not null,
    service_id uuid        not null,
    day        date        not null,
    result     text        not null,
    found      text        not null,
    checked_by text        not null,
    noted_at   timestamptz not null,
    constraint care_check_pk primary key (account_id, service_id, day, result),
    constraint care_check_service_fk foreign key (account_id, service_id) references customer.service (account_id, service_id),
    constraint care_check_result_known check (result in ('fine', 'attention', 'missed')),
    constraint care_check_attention_says_what check (result <> 'attention' or length(found) > 0),
    constraint care_check_found_short check (length(found) <= 10000)
);

create unique index care_check_once on uptime.care_check (account_id, service_id, day) where result <> 'missed';

alter table uptime.care_check enable row level security;
create policy care_check_own on uptime.care_check using (account_id::text = current_setting('onus.account', true));
revoke update, delete on uptime.care_check from ${app};
