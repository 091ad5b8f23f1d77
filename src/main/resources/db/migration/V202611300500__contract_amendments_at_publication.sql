-- Whoever publishes a version is told whose individual rules it would leave without their ground.
create policy amendment_at_publication on contract.amendment for select using (current_setting('onus.account', true) = 'central');
