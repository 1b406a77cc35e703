-- What staff have paid for a customer. Staff's alone: the portal has no policy and no grant.

create table expense (
    account_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    project_id uuid not null,
    task_id uuid,
    -- Who paid.
    person_id uuid not null,
    spent_on date not null,
    kind text not null check (kind in ('travel', 'mileage', 'meals', 'lodging', 'materials', 'software', 'other')),
    description text not null check (description <> ''),
    -- As on the receipt, with VAT, in minor units.
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    amount bigint not null check (amount > 0),
    -- Basis points of the VAT within the amount. Null: unknown.
    vat_rate int check (vat_rate between 0 and 10000),
    billable boolean not null default true,
    state text not null default 'draft' check (state in ('draft', 'submitted', 'approved', 'rejected', 'invoiced')),
    -- Why it was rejected.
    reason text not null default '' check (state <> 'rejected' or reason <> ''),
    decided_by uuid,
    decided_at timestamptz,
    invoice_id uuid,
    version int not null default 1,
    created_at timestamptz not null,
    primary key (account_id, id),
    foreign key (account_id, customer_id, project_id) references project (account_id, customer_id, id) on delete cascade,
    foreign key (account_id, customer_id, project_id, task_id)
        references task (account_id, customer_id, project_id, id) on delete set null (task_id),
    foreign key (account_id, person_id) references person (account_id, id),
    foreign key (account_id, decided_by) references person (account_id, id),
    foreign key (account_id, customer_id, invoice_id) references invoice (account_id, customer_id, id)
);
select protect('expense');
select allow('staff', 'select, insert, update, delete', 'expense');
create index expense_person on expense (account_id, person_id, spent_on desc, id desc);
create index expense_day on expense (account_id, spent_on desc, id desc);
create index expense_project on expense (account_id, customer_id, project_id);
