-- Announced maintenance is called off once, before it begins, and then excludes nothing; moved, it is called off and announced anew.
alter table uptime.maintenance add constraint maintenance_beginning_unique unique (account_id, maintenance_id, begins_at);

create table uptime.maintenance_cancellation (
    account_id     uuid        not null,
    maintenance_id uuid        not null,
    begins_at      timestamptz not null,
    moved_to       uuid,
    reason         text        not null,
    cancelled_by   uuid        not null,
    cancelled_at   timestamptz not null,
    constraint maintenance_cancellation_pk primary key (account_id, maintenance_id),
    constraint maintenance_cancellation_maintenance_fk foreign key (account_id, maintenance_id, begins_at)
        references uptime.maintenance (account_id, maintenance_id, begins_at),
    constraint maintenance_cancellation_moved_fk foreign key (account_id, moved_to) references uptime.maintenance (account_id, maintenance_id),
    constraint maintenance_cancellation_comes_before check (cancelled_at < begins_at),
    constraint maintenance_cancellation_says_why check (length(reason) between 1 and 10000)
);

alter table uptime.maintenance_cancellation enable row level security;
create policy maintenance_cancellation_own on uptime.maintenance_cancellation using (account_id::text = current_setting('onus.account', true));

revoke update, delete on uptime.maintenance_cancellation from ${app};
