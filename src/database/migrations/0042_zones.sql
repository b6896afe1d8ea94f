-- Where an enterprise lived before: its zone until the day from which the next one applies. A stamp
-- in UTC becomes the day of the zone that applied then, also when its file comes later or again.
create table enterprise_zone (
  enterprise_id uuid not null references enterprise,
  until_day date not null,
  zone text not null check (zone in ('WIB', 'WITA', 'WIT')),
  primary key (enterprise_id, until_day)
);
