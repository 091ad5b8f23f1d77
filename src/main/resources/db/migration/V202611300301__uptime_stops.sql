-- When a server is not meant to run is told beforehand and never edited: another stop supersedes it, once, and leaves what has passed as it was.
create table uptime.stop (
    account_id uuid        not null,
    stop_id    uuid        not null,
    service_id uuid        not null,
    begins_at  timestamptz not null,
    ends_at    timestamptz,
    retracted  boolean     not null,
    supersedes uuid,
    reason     text        not null,
    told_by    text        not null,
    told_at    timestamptz not null,
    constraint stop_pk primary key (account_id, stop_id),
    constraint stop_of_service_unique unique (account_id, stop_id, service_id),
    constraint stop_superseded_once unique (account_id, supersedes),
    constraint stop_service_fk foreign key (account_id, service_id) references customer.service (account_id, service_id),
    constraint stop_supersedes_one_of_its_service foreign key (account_id, supersedes, service_id)
        references uptime.stop (account_id, stop_id, service_id),
    constraint stop_lasts check (ends_at is null or ends_at > begins_at),
    constraint stop_is_told_beforehand check (supersedes is not null or told_at <= begins_at),
    constraint stop_only_what_was_told_is_off check (not retracted or supersedes is not null),
    constraint stop_says_why check (length(reason) between 1 and 10000)
);

create index stop_by_service on uptime.stop (account_id, service_id, begins_at);

alter table uptime.stop enable row level security;
create policy stop_own on uptime.stop using (account_id::text = current_setting('onus.account', true));

revoke update, delete on uptime.stop from ${app};
