-- A correction counts from the decree on that names its objection, whichever version that becomes.
alter table judging_correction drop column decree_version;
