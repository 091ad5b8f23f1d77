-- The desk lists alerts of its markets and those that fit no customer yet; it writes none.
alter policy sighting_central_or_own on uptime.sighting
    using (current_setting('onus.account', true) in ('central', 'desk', account_id::text))
    with check (current_setting('onus.account', true) in ('central', account_id::text));
