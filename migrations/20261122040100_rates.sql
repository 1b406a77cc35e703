-- Hourly rates and their history. Which one counts is `domain/rates.rs`. Staff's alone: no policy and no grant for the portal.

create table rate (
    account_id uuid not null references account on delete cascade,
    id uuid not null,
    -- What it is for, each as far as it is said: everything, a customer, one of its projects, one of that one's tasks.
    customer_id uuid,
    project_id uuid,
    task_id uuid,
    -- Null: for whoever works.
    person_id uuid,
    -- The first day, in the days of the hours.
    valid_from date not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    -- Per hour. Null: the line of rates ends here, and the next more general one counts. 0 is a rate: the work is free.
    rate numeric(14, 4) check (rate >= 0),
    version int not null default 1,
    created_at timestamptz not null,
    primary key (account_id, id),
    constraint rate_day_key unique nulls not distinct (account_id, customer_id, project_id, task_id, person_id, currency, valid_from),
    foreign key (account_id, customer_id) references customer (account_id, id) on delete cascade,
    foreign key (account_id, customer_id, project_id) references project (account_id, customer_id, id) on delete cascade,
    foreign key (account_id, customer_id, project_id, task_id) references task (account_id, customer_id, project_id, id) on delete cascade,
    foreign key (account_id, person_id) references person (account_id, id),
    check (customer_id is not null or project_id is null),
    check (project_id is not null or task_id is null)
);
select protect('rate');
select allow('staff', 'select, insert, update, delete', 'rate');
create index rate_person on rate (account_id, person_id);
