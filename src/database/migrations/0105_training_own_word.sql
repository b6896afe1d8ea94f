-- Told by the trainee on the spot, and by nobody else: what they say of themselves is believed less.
alter table training_row add is_own_word boolean not null default false;
