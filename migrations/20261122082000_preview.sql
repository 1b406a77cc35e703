-- Looking at the extranet through a customer's eyes, for the system's roles of accounts that exist already.
-- New accounts get theirs from `domain/permissions.rs`.
update role set permissions = array_append(permissions, 'contact.preview')
where key in ('owner', 'admin', 'manager') and not 'contact.preview' = any(permissions);

-- Whether anybody has looked yet, for the first steps.
create index audit_previewed on audit (account_id, customer_id) where event = 'preview.started';
