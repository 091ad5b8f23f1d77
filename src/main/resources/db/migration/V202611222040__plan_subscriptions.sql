-- An account has one plan at any instant, that of the last step begun and not taken back; a server is covered by one open stretch of days at a time.
create schema if not exists plan;

-- The end of the chain of one account's subscription; whoever moves it locks this row.
create table plan.subscription (
    account_id uuid        not null,
    contract   text        not null,
    created_at timestamptz not null,
    head_seq   bigint      not null,
    head_hash  bytea       not null,
    constraint subscription_pk primary key (account_id),
    constraint subscription_customer_fk foreign key (account_id) references customer.customer (account_id)
);

-- From this instant the account has this plan; billed from the local day on.
create table plan.step (
    account_id uuid        not null,
    step_id    uuid        not null,
    plan       text        not null,
    at         timestamptz not null,
    on_day     date        not null,
    offer_id   uuid,
    verdict_id uuid        not null,
    made_by    uuid        not null,
    made_at    timestamptz not null,
    undone_at  timestamptz,
    constraint step_pk primary key (account_id, step_id),
    constraint step_subscription_fk foreign key (account_id) references plan.subscription (account_id),
    constraint step_offer_fk foreign key (account_id, offer_id) references offer.offer (account_id, offer_id),
    constraint step_verdict_fk foreign key (account_id, verdict_id) references journal.verdict (account_id, verdict_id),
    constraint step_not_in_the_past check (at >= made_at),
    constraint step_undone_before_it_began check (undone_at is null or undone_at < at)
);

create unique index step_one_at_an_instant on plan.step (account_id, at) where undone_at is null;
create unique index step_once_for_an_offer on plan.step (account_id, offer_id);

-- The local days on which the plan covers a server, the end not included; it holds from the instant it was added.
create table plan.cover (
    account_id uuid        not null,
    cover_id   uuid        not null,
    service_id uuid        not null,
    since      timestamptz not null,
    from_on    date        not null,
    to_on      date,
    offer_id   uuid,
    made_by    uuid        not null,
    ended_with uuid,
    constraint cover_pk primary key (account_id, cover_id),
    constraint cover_subscription_fk foreign key (account_id) references plan.subscription (account_id),
    constraint cover_service_fk foreign key (account_id, service_id) references customer.service (account_id, service_id),
    constraint cover_offer_fk foreign key (account_id, offer_id) references offer.offer (account_id, offer_id),
    constraint cover_step_fk foreign key (account_id, ended_with) references plan.step (account_id, step_id),
    constraint cover_lasts_a_day check (to_on is null or to_on > from_on),
    constraint cover_end_by_step_has_a_day check (ended_with is null or to_on is not null)
);

create unique index cover_open_once on plan.cover (account_id, service_id) where to_on is null;

alter table plan.subscription enable row level security;
alter table plan.step enable row level security;
alter table plan.cover enable row level security;
create policy subscription_own on plan.subscription using (account_id::text = current_setting('onus.account', true));
create policy step_own on plan.step using (account_id::text = current_setting('onus.account', true));
create policy cover_own on plan.cover using (account_id::text = current_setting('onus.account', true));

revoke delete on plan.subscription, plan.step, plan.cover from ${app};
