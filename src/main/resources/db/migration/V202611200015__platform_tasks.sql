-- A task exists once per business key, kind and "account/thing/occurrence", until it is done or parked.
create table platform.task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    turn                 bigint      generated always as identity,
    constraint task_pk primary key (task_name, task_instance)
);

create index task_by_due on platform.task (execution_time, turn);
create index task_by_heartbeat on platform.task (last_heartbeat);

create table platform.parked_task (
    kind       text        not null,
    account_id uuid        not null,
    thing_id   uuid        not null,
    occurrence text        not null,
    due_at     timestamptz not null,
    failures   int         not null,
    error      text        not null,
    parked_at  timestamptz not null,
    constraint parked_task_pk primary key (kind, account_id, thing_id, occurrence)
);
