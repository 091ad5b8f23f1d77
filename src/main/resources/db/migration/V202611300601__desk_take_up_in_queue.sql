-- What a line was handed is to be taken up by a time of its own; the queue puts whichever comes first in front.
alter table desk.queue add column take_up_by timestamptz;

update desk.queue q set take_up_by = t.deadline from clock.take_up t
where t.account_id = q.account_id and t.ticket_id = q.ticket_id and t.ending = 'open';

drop index desk.queue_by_deadline;
create index queue_by_deadline on desk.queue
    (line, (coalesce(least(react_by, take_up_by), '9999-12-31T00:00:00Z'::timestamptz)), ticket_id) where turn = 'desk';
