-- Hours that a customer has bought beforehand: contracts, and what was added to them. What was used of them is never stored.

create table prepaid_contract (
    account_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    -- Null: work on every project that has no contract of its own on that day.
    project_id uuid,
    name text not null check (name <> ''),
    starts_on date not null,
    -- The last day. Null: until somebody ends it.
    ends_on date,
    period text not null check (period in ('once', 'month', 'quarter', 'year')),
    -- Seconds granted in each period.
    seconds int not null check (seconds > 0),
    -- Whether unused hours of a period go on into the next: at most so many seconds, and for so many periods.
    rollover boolean not null default false,
    rollover_seconds int check (rollover_seconds > 0),
    rollover_periods int check (rollover_periods between 1 and 120),
    -- What happens to hours over: they are shown, or taken from the next period.
    overage text not null default 'shown' check (overage in ('shown', 'next')),
    -- What an hour over costs, as information. Null: not said.
    overage_rate numeric(14, 4) check (overage_rate >= 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    internal_note text not null default '',
    version int not null default 1,
    created_at timestamptz not null,
    primary key (account_id, id),
    constraint prepaid_contract_customer_key unique (account_id, customer_id, id),
    foreign key (account_id, customer_id) references customer (account_id, id) on delete cascade,
    foreign key (account_id, customer_id, project_id) references project (account_id, customer_id, id) on delete cascade,
    check (ends_on >= starts_on),
    check (rollover or (rollover_seconds is null and rollover_periods is null))
);
-- A contract without a project counts every project's hours: who sees only some of them would see sums that do not add up.
select protect('prepaid_contract', of_project('project_id'));
select allow('staff', 'select, insert, update, delete', 'prepaid_contract');
select allow('portal', 'select (account_id, id, customer_id, project_id, name, starts_on, ends_on, period, seconds, rollover, rollover_seconds, rollover_periods, overage, overage_rate, currency)', 'prepaid_contract');
create index prepaid_contract_customer on prepaid_contract (account_id, customer_id, starts_on);
create index prepaid_contract_project on prepaid_contract (account_id, customer_id, project_id);

-- Extra hours bought for a contract. They stay until they are used or the contract ends.
create table prepaid_top_up (
    account_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    contract_id uuid not null,
    -- It counts from the period on that this day is in.
    added_on date not null,
    seconds int not null check (seconds > 0),
    -- The customer reads it.
    note text not null default '',
    created_at timestamptz not null,
    primary key (account_id, id),
    foreign key (account_id, customer_id, contract_id) references prepaid_contract (account_id, customer_id, id) on delete cascade
);
-- As far as its contract is seen.
select protect('prepaid_top_up',
    'customer_id = nullif(current_setting(''app.customer_id'', true), '''')::uuid and exists (select from prepaid_contract c '
    'where c.account_id = prepaid_top_up.account_id and c.customer_id = prepaid_top_up.customer_id and c.id = prepaid_top_up.contract_id)');
select allow('staff', 'select, insert, update, delete', 'prepaid_top_up');
select allow('portal', 'select (account_id, id, customer_id, contract_id, added_on, seconds, note)', 'prepaid_top_up');
create index prepaid_top_up_contract on prepaid_top_up (account_id, customer_id, contract_id, added_on);
