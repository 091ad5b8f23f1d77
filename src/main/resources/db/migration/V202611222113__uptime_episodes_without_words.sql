-- What a monitor saw needs no words; what a person says does. A stretch of an episode is noted once.
alter table uptime.outage drop constraint outage_says_why;
alter table uptime.outage add constraint outage_says_why check (
    length(reason) <= 10000 and (proposal_id is null or length(reason) > 0));
create unique index outage_stretch_once on uptime.outage (account_id, episode_id, began_at)
    where supersedes is null and episode_id is not null;
