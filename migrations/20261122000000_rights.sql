-- The rights that came with daily work, for the system's roles of accounts that exist already.
-- New accounts get theirs from `domain/permissions.rs`.
update role r set permissions = (select array_agg(distinct p order by p) from unnest(r.permissions || g.rights) p)
from (values
    ('owner', '{time.own,time.view,time.edit,time.approve,rate.view,rate.edit,invoice.view,invoice.edit,ticket.view,ticket.edit,import.run}'::text[]),
    ('admin', '{time.own,time.view,time.edit,time.approve,rate.view,rate.edit,invoice.view,invoice.edit,ticket.view,ticket.edit,import.run}'),
    ('manager', '{time.own,time.view,time.edit,time.approve,rate.view,rate.edit,invoice.view,invoice.edit,ticket.view,ticket.edit}'),
    ('member', '{time.own,time.view,ticket.view,ticket.edit}'),
    ('read-only', '{time.view,rate.view,invoice.view,ticket.view}'),
    ('no-rights', '{time.own}')
) g (key, rights)
where r.key = g.key;
