-- Tasks: the work packages of a project, what hours are booked on. Staff's alone: the portal has no policy and no grant.
-- And versions for what staff now edit about a project.

alter table phase add constraint phase_project_key unique (account_id, customer_id, project_id, id);

-- How often something was edited is nobody else's business: the portal gets the columns it had, by name.
do $$
begin
    execute format('revoke select on phase, milestone, status_report from %I', current_database() || '_portal');
end $$;
select allow('portal', 'select (account_id, id, customer_id, project_id, name, position, state, starts_on, ends_on)', 'phase');
select allow('portal', 'select (account_id, id, customer_id, project_id, name, due_on, done_on)', 'milestone');
select allow('portal', 'select (account_id, id, customer_id, project_id, health, title, body, author_id, published_at, created_at)', 'status_report');
alter table phase add column version int not null default 1, add constraint phase_days check (ends_on >= starts_on);
alter table milestone add column version int not null default 1;
alter table status_report add column version int not null default 1;

create table task (
    account_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    project_id uuid not null,
    -- Null: the task belongs to no phase, or its phase was removed.
    phase_id uuid,
    name text not null check (name <> ''),
    number text check (number <> ''),
    state text not null default 'open' check (state in ('open', 'done')),
    -- Somebody who works here, with a sign-in or without one.
    assignee_id uuid,
    -- Seconds of work, and money in minor units of the project's currency. Null: no such budget.
    budget_seconds int check (budget_seconds > 0),
    budget_amount bigint check (budget_amount > 0),
    -- The budget in money is the price, whatever the hours.
    fixed_price boolean not null default false,
    starts_on date,
    due_on date,
    -- Within the project, over all phases.
    position int not null,
    -- What new hours on it are marked as.
    billable boolean not null default true,
    version int not null default 1,
    created_at timestamptz not null,
    primary key (account_id, id),
    constraint task_project_key unique (account_id, customer_id, project_id, id),
    foreign key (account_id, customer_id, project_id) references project (account_id, customer_id, id) on delete cascade,
    foreign key (account_id, customer_id, project_id, phase_id)
        references phase (account_id, customer_id, project_id, id) on delete set null (phase_id),
    foreign key (account_id, assignee_id) references person (account_id, id),
    check (due_on >= starts_on),
    check (budget_amount is not null or not fixed_price)
);
select protect('task');
select allow('staff', 'select, insert, update, delete', 'task');
create index task_project on task (account_id, project_id, position);
-- All open tasks of somebody, the most urgent first.
create index task_open on task (account_id, assignee_id, due_on) where state = 'open';
create index task_phase on task (account_id, customer_id, project_id, phase_id);

-- What the hours were for. A task with hours cannot be removed.
alter table time_entry add column task_id uuid;
alter table time_entry add constraint time_entry_task_fkey
    foreign key (account_id, customer_id, project_id, task_id) references task (account_id, customer_id, project_id, id);
create index time_entry_task on time_entry (account_id, task_id) where task_id is not null;
