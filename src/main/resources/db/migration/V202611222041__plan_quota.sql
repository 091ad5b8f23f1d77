-- Only what was told is ordered, and only once; a unit of a month is held by one action at a time.
alter table plan.subscription add column revision bigint not null default 0;

-- Two orders of one instant are told apart by their ids, which grow.
drop index plan.step_one_at_an_instant;
create index step_in_order on plan.step (account_id, at, step_id);

-- A plan is sold to an account: its price is no service's.
alter table offer.offer alter column service_id drop not null;
alter table offer.offer drop constraint offer_kind_known;
alter table offer.offer add constraint offer_kind_known check (kind in ('announcement', 'quote', 'renewal', 'subscription'));
alter table offer.offer add constraint offer_service_known check (service_id is not null or kind = 'subscription');

-- What a told price is for: the plan and all the servers it would cover, and the subscription it was told about.
create table plan.wish (
    account_id uuid   not null,
    offer_id   uuid   not null,
    plan       text   not null,
    revision   bigint not null,
    servers    uuid[] not null,
    constraint wish_pk primary key (account_id, offer_id),
    constraint wish_offer_fk foreign key (account_id, offer_id) references offer.offer (account_id, offer_id)
);

-- Who may order changes for the account.
create table plan.named_contact (
    account_id uuid        not null,
    person_id  uuid        not null,
    since      timestamptz not null,
    named_by   uuid        not null,
    constraint named_contact_pk primary key (account_id, person_id),
    constraint named_contact_subscription_fk foreign key (account_id) references plan.subscription (account_id)
);

-- An ordered action and what pays for it; a unit is taken at the opening and given back or spent later.
create table plan.action (
    account_id uuid        not null,
    ticket_id  uuid        not null,
    position   int         not null,
    words      text        not null,
    scope      text,
    uses       text        not null,
    paid_by    text        not null,
    month      date        not null,
    unit       int,
    ordered_at timestamptz not null,
    ordered_by uuid        not null,
    verdict_id uuid        not null,
    begun_at   timestamptz,
    ended_at   timestamptz,
    ended_as   text,
    reason     text,
    constraint action_pk primary key (account_id, ticket_id, position),
    constraint action_subscription_fk foreign key (account_id) references plan.subscription (account_id),
    constraint action_verdict_fk foreign key (account_id, verdict_id) references journal.verdict (account_id, verdict_id),
    constraint action_paid_somehow check (paid_by in ('free', 'unit', 'meter', 'quote')),
    constraint action_unit_has_a_number check ((paid_by = 'unit') = (unit is not null)),
    constraint action_unit_counts_from_one check (unit >= 1),
    constraint action_month_is_a_first check (extract(day from month) = 1),
    constraint action_ends_somehow check ((ended_at is null) = (ended_as is null) and ended_as in ('done', 'returned')),
    constraint action_returned_for_a_reason check ((ended_as is not distinct from 'returned') = (reason is not null)),
    constraint action_reason_known
        check (reason in ('cancelled-before-start', 'caused-by-provider', 'merged-duplicate', 'out-of-scope'))
);

create unique index action_unit_held_once on plan.action (account_id, month, unit) where ended_as is distinct from 'returned';

alter table plan.wish enable row level security;
alter table plan.named_contact enable row level security;
alter table plan.action enable row level security;
create policy wish_own on plan.wish using (account_id::text = current_setting('onus.account', true));
create policy named_contact_own on plan.named_contact using (account_id::text = current_setting('onus.account', true));
create policy action_own on plan.action using (account_id::text = current_setting('onus.account', true));

revoke update, delete on plan.wish from ${app};
revoke delete on plan.action from ${app};
