-- One way there and back for the end of every action: the lock on the chain, its last row, the hashes
-- and the new rows. Each statement of a volatile function sees what was committed before it, so the
-- row read is the last one once the lock is ours. The hashes follow journal/rules.ts.
create function journal_append(
  lock_key bigint, note_at timestamptz, actors uuid[], vias text[], verbs text[], things text[],
  thing_ids text[], enterprise_ids uuid[], campaign_ids text[], all_details jsonb[], content_hashes bytea[]
) returns void language plpgsql as $$
declare
  last_seq bigint;
  last_hash bytea;
  hashes bytea[] := '{}';
  content bytea;
begin
  perform pg_advisory_xact_lock(lock_key);
  select seq, hash into last_seq, last_hash from journal order by seq desc limit 1;
  -- before the first row stands the hash of 32 zeros
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, decode(repeat('00', 32), 'hex'));
  foreach content in array content_hashes loop
    last_hash := sha256(last_hash || content);
    hashes := hashes || last_hash;
  end loop;
  insert into journal (seq, at, actor, via, verb, thing, thing_id, enterprise_id, campaign_id, details,
    content_hash, hash)
  select last_seq + place, note_at, actor, via, verb, thing, thing_id, enterprise_id, campaign_id, details,
    content_hash, hash
  from unnest(actors, vias, verbs, things, thing_ids, enterprise_ids, campaign_ids, all_details,
      content_hashes, hashes)
    with ordinality as note (actor, via, verb, thing, thing_id, enterprise_id, campaign_id, details,
      content_hash, hash, place);
end $$;
