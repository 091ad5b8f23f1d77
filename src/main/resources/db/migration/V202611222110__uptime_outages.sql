-- An outage is never edited: another one supersedes it, once; what only a person knows of rests on a proposal.
create schema if not exists uptime;

create table uptime.outage (
    account_id  uuid        not null,
    outage_id   uuid        not null,
    service_id  uuid        not null,
    began_at    timestamptz not null,
    ended_at    timestamptz,
    effect      text        not null,
    supersedes  uuid,
    reason      text        not null,
    noted_by    text        not null,
    noted_at    timestamptz not null,
    episode_id  uuid,
    proposal_id uuid,
    constraint outage_pk primary key (account_id, outage_id),
    constraint outage_of_service_unique unique (account_id, outage_id, service_id),
    constraint outage_superseded_once unique (account_id, supersedes),
    constraint outage_once_per_proposal unique (account_id, proposal_id),
    constraint outage_service_fk foreign key (account_id, service_id) references customer.service (account_id, service_id),
    constraint outage_supersedes_one_of_its_service foreign key (account_id, supersedes, service_id)
        references uptime.outage (account_id, outage_id, service_id),
    constraint outage_proposal_fk foreign key (account_id, proposal_id) references customer.proposal (account_id, proposal_id),
    constraint outage_lasts check (ended_at is null or ended_at >= began_at),
    constraint outage_effect_known check (effect in ('down', 'customer-caused', 'retracted')),
    constraint outage_seen_or_proposed check (episode_id is not null or proposal_id is not null),
    constraint outage_says_why check (length(reason) between 1 and 10000)
);

create index outage_by_service on uptime.outage (account_id, service_id, began_at);
create index outage_by_episode on uptime.outage (account_id, episode_id);

create table uptime.outage_wish (
    account_id uuid        not null,
    wish_id    uuid        not null,
    service_id uuid        not null,
    began_at   timestamptz not null,
    ended_at   timestamptz,
    effect     text        not null,
    reason     text        not null,
    corrects   uuid,
    wished_at  timestamptz not null,
    constraint outage_wish_pk primary key (account_id, wish_id),
    constraint outage_wish_service_fk foreign key (account_id, service_id) references customer.service (account_id, service_id),
    constraint outage_wish_corrects_fk foreign key (account_id, corrects, service_id)
        references uptime.outage (account_id, outage_id, service_id),
    constraint outage_wish_lasts check (ended_at is null or ended_at > began_at),
    constraint outage_wish_effect_known check (effect in ('down', 'customer-caused', 'retracted')),
    constraint outage_wish_says_why check (length(reason) between 1 and 10000)
);

-- Work told beforehand. Whether it was told early enough is decided from when it was told.
create table uptime.maintenance (
    account_id     uuid        not null,
    maintenance_id uuid        not null,
    service_id     uuid        not null,
    begins_at      timestamptz not null,
    ends_at        timestamptz not null,
    reason         text        not null,
    announced_by   uuid        not null,
    announced_at   timestamptz not null,
    constraint maintenance_pk primary key (account_id, maintenance_id),
    constraint maintenance_service_fk foreign key (account_id, service_id) references customer.service (account_id, service_id),
    constraint maintenance_lasts check (ends_at > begins_at),
    constraint maintenance_is_told_beforehand check (announced_at <= begins_at),
    constraint maintenance_says_why check (length(reason) between 1 and 10000)
);

create index maintenance_by_service on uptime.maintenance (account_id, service_id, begins_at);

alter table uptime.outage enable row level security;
alter table uptime.outage_wish enable row level security;
alter table uptime.maintenance enable row level security;
create policy outage_own on uptime.outage using (account_id::text = current_setting('onus.account', true));
create policy outage_wish_own on uptime.outage_wish using (account_id::text = current_setting('onus.account', true));
create policy maintenance_own on uptime.maintenance using (account_id::text = current_setting('onus.account', true));

revoke update, delete on uptime.outage, uptime.outage_wish, uptime.maintenance from ${app};
