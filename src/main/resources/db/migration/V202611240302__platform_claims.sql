-- Claiming a task touches no entry of an index: what a claim changes is in none but the summarising one, so each claim stays within its page.
alter table platform.task set (fillfactor = 70);
drop index platform.task_by_heartbeat;
create index task_by_heartbeat on platform.task using brin (last_heartbeat);
