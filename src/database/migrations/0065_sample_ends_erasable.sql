-- What is said of a sample's end is free text: it goes with an erased application.
drop trigger application_sample_end_is_append_only on application_sample_end;
