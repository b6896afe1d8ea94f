-- An application whose personal data were erased: number, sector, region and scores stay, and the
-- hash of its letters.
alter table application add erased_at timestamptz;
alter table application add erased_because text check ((erased_at is null) = (erased_because is null));
