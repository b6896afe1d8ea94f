-- Slips of the pen are looked for among words only, of about the same length.
drop index training_word_by_letter;
create index training_word_by_letter on training_word (left(word, 1), length(word))
  where not is_pair;
