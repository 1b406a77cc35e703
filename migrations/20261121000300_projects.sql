-- The work done for a customer: what is planned, how far it is, what it may cost.

create table project (
    account_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    name text not null check (name <> ''),
    number text,
    state text not null default 'running' check (state in ('planned', 'running', 'paused', 'done', 'cancelled')),
    manager_id uuid,
    starts_on date,
    ends_on date,
    -- Seconds of work, and money in minor units of the currency. Null: no such budget.
    budget_seconds int check (budget_seconds > 0),
    budget_amount bigint check (budget_amount > 0),
    budget_monthly boolean not null default false,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    description text not null default '',
    internal_note text not null default '',
    version int not null default 1,
    created_at timestamptz not null,
    primary key (account_id, id),
    constraint project_customer_key unique (account_id, customer_id, id),
    foreign key (account_id, customer_id) references customer (account_id, id) on delete cascade,
    foreign key (account_id, manager_id) references person (account_id, id),
    check (ends_on >= starts_on)
);

-- What the portal may see of anything that belongs to a project: its customer's, and of it the projects allowed.
-- The allowed set travels as a setting ('all', or an array of ids) and is read once per statement.
create function of_project(project text) returns text language sql immutable as $$
    select format(
        'customer_id = nullif(current_setting(''app.customer_id'', true), '''')::uuid and '
        '((select current_setting(''app.projects'', true)) = ''all'' or '
        '%I = any ((select nullif(nullif(current_setting(''app.projects'', true), ''all''), '''')::uuid[])::uuid[]))', project)
$$;

select protect('project', of_project('id'));
select allow('staff', 'select, insert, update, delete', 'project');
select allow('portal', 'select (account_id, id, customer_id, name, number, state, manager_id, starts_on, ends_on, budget_seconds, budget_amount, budget_monthly, currency, description)', 'project');
create index project_customer on project (account_id, customer_id, lower(name));

create table phase (
    account_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    project_id uuid not null,
    name text not null check (name <> ''),
    position int not null,
    state text not null default 'planned' check (state in ('planned', 'running', 'done')),
    starts_on date,
    ends_on date,
    primary key (account_id, id),
    foreign key (account_id, customer_id, project_id) references project (account_id, customer_id, id) on delete cascade
);
select protect('phase', of_project('project_id'));
select allow('staff', 'select, insert, update, delete', 'phase');
select allow('portal', 'select', 'phase');
create index phase_project on phase (account_id, customer_id, project_id, position);

create table milestone (
    account_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    project_id uuid not null,
    name text not null check (name <> ''),
    due_on date,
    done_on date,
    primary key (account_id, id),
    foreign key (account_id, customer_id, project_id) references project (account_id, customer_id, id) on delete cascade
);
select protect('milestone', of_project('project_id'));
select allow('staff', 'select, insert, update, delete', 'milestone');
select allow('portal', 'select', 'milestone');
create index milestone_project on milestone (account_id, customer_id, project_id, due_on);

-- A dated word on how the project stands. Unpublished ones are drafts and never leave the company.
create table status_report (
    account_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    project_id uuid not null,
    health text not null check (health in ('good', 'watch', 'late')),
    title text not null check (title <> ''),
    body text not null default '',
    author_id uuid,
    published_at timestamptz,
    created_at timestamptz not null,
    primary key (account_id, id),
    foreign key (account_id, customer_id, project_id) references project (account_id, customer_id, id) on delete cascade,
    foreign key (account_id, author_id) references person (account_id, id)
);
select protect('status_report', 'published_at is not null and ' || of_project('project_id'));
select allow('staff', 'select, insert, update, delete', 'status_report');
select allow('portal', 'select', 'status_report');
create index status_report_project on status_report (account_id, customer_id, project_id, published_at desc);
