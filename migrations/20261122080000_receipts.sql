-- Receipts of expenses: files of staff's alone, like the expenses. A receipt is the account's own and of no customer, so that
-- none of the portal's policies on files can ever match one.
alter table file drop constraint file_kind_check;
alter table file add constraint file_kind_check check (kind in ('ticket', 'receipt'));
alter table file add constraint file_receipt_check check (kind <> 'receipt' or customer_id is null);

create table expense_receipt (
    account_id uuid not null,
    expense_id uuid not null,
    file_id uuid not null,
    primary key (account_id, file_id),
    foreign key (account_id, expense_id) references expense (account_id, id) on delete cascade,
    foreign key (account_id, file_id) references file (account_id, id) on delete cascade
);
create index expense_receipt_expense on expense_receipt (account_id, expense_id);
select protect('expense_receipt');
select allow('staff', 'select, insert, delete', 'expense_receipt');

-- An expense's bytes go with it, whatever takes it along: its own removal, its project's, its customer's.
create function expense_receipt_gone() returns trigger language plpgsql as $$
begin
    delete from file where account_id = old.account_id and id = old.file_id and kind = 'receipt';
    return null;
end $$;
create trigger expense_receipt_gone after delete on expense_receipt for each row execute function expense_receipt_gone();
