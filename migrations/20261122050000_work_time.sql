-- Hours that staff enter themselves: a running timer for everybody who works here, and ways through the hours by person and by day.

-- What somebody is at just now. One for each person: it runs on while no browser is open.
create table timer (
    account_id uuid not null,
    person_id uuid not null,
    customer_id uuid not null,
    project_id uuid not null,
    task_id uuid,
    description text not null default '',
    started_at timestamptz not null,
    version int not null default 1,
    primary key (account_id, person_id),
    foreign key (account_id, person_id) references person (account_id, id) on delete cascade,
    foreign key (account_id, customer_id, project_id) references project (account_id, customer_id, id) on delete cascade,
    foreign key (account_id, customer_id, project_id, task_id)
        references task (account_id, customer_id, project_id, id) on delete set null (task_id)
);
select protect('timer');
select allow('staff', 'select, insert, update, delete', 'timer');
-- Every page of the staff's shows whether it runs: that is found out together with who asks.
select allow('root', 'select (account_id, person_id, started_at)', 'timer');

-- Somebody's week, and everybody's hours, newest first.
create index time_entry_person on time_entry (account_id, person_id, work_date desc, id desc);
create index time_entry_day on time_entry (account_id, work_date desc, id desc);
-- The record of one thing.
create index audit_subject on audit (account_id, subject_id, at desc) where subject_id is not null;
