-- What a decision judges: where lists of cancelled or returned orders changed the content that wins,
-- a hash of what they made of it. Null where they did not, and the content's own hash is meant. A
-- decision made before holds no longer once a list says something else.
alter table sale_order add column judged_hash uuid;
