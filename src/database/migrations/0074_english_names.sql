-- What a campaign named itself, in English, too; '' where nobody wrote it. Criteria, gates and stages
-- are kept as JSON and bring theirs along.
alter table criteria_set add column name_en text not null default '';
