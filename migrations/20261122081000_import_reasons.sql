-- Why a row failed is kept as a key with what belongs to it, and worded for whoever reads it.

alter table import_problem
    -- Of rows that failed before this: a sentence in English.
    alter column message drop not null,
    add column reason jsonb;
