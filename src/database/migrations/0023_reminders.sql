-- Whom of a campaign a mail has reminded, and on which day: nobody is reminded twice a day, however
-- many officers press the button.
create table sale_reminder (
  campaign_id text not null,
  enterprise_id uuid not null,
  person_id uuid not null,
  day date not null,
  reminded_at timestamptz not null,
  reminded_by uuid,
  primary key (campaign_id, enterprise_id, person_id, day)
);
