-- News of a known incident goes to many customers at once: whoever tells it sees whom to tell and notes it, and a ticket is answered by the finding once.
alter table uptime.known_ticket add column answered_at timestamptz;
create index known_service_untold on uptime.known_service (incident_id, account_id) where told_at is null;
create index known_service_unended on uptime.known_service (incident_id, account_id) where ended_at is null;
create index notice_untried on channel.notice (kind, thing_id, occurrence, account_id) where attempts = 0;

create policy known_service_in_news on uptime.known_service using (current_setting('onus.account', true) = 'news');
create policy known_ticket_in_news on uptime.known_ticket for select using (current_setting('onus.account', true) = 'news');
create policy customer_in_news on customer.customer for select using (current_setting('onus.account', true) = 'news');
create policy service_in_news on customer.service for select using (current_setting('onus.account', true) = 'news');
create policy membership_in_news on people.membership for select using (current_setting('onus.account', true) = 'news');
create policy person_in_news on people.person for select using (current_setting('onus.account', true) = 'news');
create policy notice_in_news on channel.notice using (current_setting('onus.account', true) = 'news');
