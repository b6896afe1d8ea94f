-- A sheet with criteria that are tasted blind is locked in two parts, each by itself: what is scored
-- with the maker's name, and what is scored by the sample's code. With both, the sheet is locked.
alter table score_sheet
  add column named_locked_at timestamptz,
  add column blind_locked_at timestamptz,
  add constraint score_sheet_parts_locked
    check (locked_at is not null or named_locked_at is null or blind_locked_at is null);
