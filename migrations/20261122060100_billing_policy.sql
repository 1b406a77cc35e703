-- What a customer may see of invoices is also what a row would have to be to be written; nobody of the portal's role may write any.
alter policy portal on invoice with check (
    account_id = nullif(current_setting('app.account_id', true), '')::uuid
    and state <> 'draft' and number is not null and customer_id = nullif(current_setting('app.customer_id', true), '')::uuid);
