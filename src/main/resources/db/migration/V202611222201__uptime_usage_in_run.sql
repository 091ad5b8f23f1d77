-- The monthly run reads what it bills.
create policy usage_in_run on uptime.usage for select using (current_setting('onus.account', true) = 'run');
