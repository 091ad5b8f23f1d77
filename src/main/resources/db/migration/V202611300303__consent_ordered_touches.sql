-- What a change orders is done by one touch, under its own right.
create table consent.ordered_touch (
    account_id      uuid not null,
    ticket_id       uuid not null,
    position        int  not null,
    intervention_id uuid not null,
    constraint ordered_touch_pk primary key (account_id, ticket_id, position),
    constraint ordered_touch_serves_one unique (account_id, intervention_id),
    constraint ordered_touch_action_fk foreign key (account_id, ticket_id, position) references plan.action (account_id, ticket_id, position),
    constraint ordered_touch_intervention_fk foreign key (account_id, intervention_id)
        references consent.intervention (account_id, intervention_id)
);

alter table consent.ordered_touch enable row level security;
create policy ordered_touch_own on consent.ordered_touch using (account_id::text = current_setting('onus.account', true));

revoke update, delete on consent.ordered_touch from ${app};
