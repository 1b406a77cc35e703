-- What staff see of mails and of work that was given up, and trying again.

-- What a mail is about (`access-given` …) and how often it was handed to the mail server. Null: from before it was noted.
alter table mail add column kind text, add column tries int;
alter table mail alter column tries set default 0;
-- Only mails about support cases have a thread.
update mail set kind = 'case' where thread is not null;
create index mail_newest on mail (account_id, created_at desc, id desc);
select allow('staff', 'update (tries)', 'mail');

-- Work that was given up and that somebody has seen to in another way.
alter table job add column dismissed_at timestamptz;
create index job_dead on job (account_id, dead_at) where dead_at is not null;
select allow('staff', 'update (run_at, attempts, dead_at, dismissed_at)', 'job');
select allow('root', 'update (dismissed_at)', 'job');
