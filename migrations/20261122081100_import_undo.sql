-- How far an undo is that is under way: so many of so many that were made or changed. It is told beside the undo's own
-- transaction, which is whole or not at all.

alter table import
    add column undo_done bigint not null default 0,
    add column undo_total bigint not null default 0;
-- The person is a filter of the list.
create index import_actor on import (account_id, actor_name);
