-- What a campaign calls its sectors, in English, too; '' where nobody wrote it.
alter table campaign_sector add column name_en text not null default '' check (length(name_en) <= 120);
