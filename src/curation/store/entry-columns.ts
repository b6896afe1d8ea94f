/** Columns that a sheet of paper has in every room whose sheets may be of paper. */
import type { ScoreEntry } from '../words/samples.ts';

interface EntryRow {
  version: number;
  scores: unknown;
  sha256: string;
  media_type: string;
  file_key: string;
  key_version: number;
  entered_at: Date;
  entered_by: string;
  /** Of its check, which is not there at first. */
  is_same: boolean | null;
  remark: string | null;
  checked_at: Date | null;
  checked_by: string | null;
}

export const entryOf = (row: EntryRow): ScoreEntry => ({
  version: row.version,
  // Only written by entryColumns below.
  scores: row.scores as ScoreEntry['scores'],
  scan: {
    ...{ sha256: row.sha256, mediaType: row.media_type },
    ...{ key: row.file_key, keyVersion: row.key_version },
  },
  ...{ enteredAt: row.entered_at, enteredBy: row.entered_by },
  check:
    row.is_same !== null && row.checked_at && row.checked_by
      ? {
          ...{ isSame: row.is_same, remark: row.remark ?? '' },
          ...{ checkedAt: row.checked_at, checkedBy: row.checked_by },
        }
      : null,
});

export const entryColumns = (entry: Omit<ScoreEntry, 'check'>) => ({
  version: entry.version,
  scores: JSON.stringify(entry.scores),
  ...{ sha256: entry.scan.sha256, media_type: entry.scan.mediaType },
  ...{ file_key: entry.scan.key, key_version: entry.scan.keyVersion },
  ...{ entered_at: entry.enteredAt, entered_by: entry.enteredBy },
});

export const checkColumns = (check: {
  isSame: boolean;
  remark: string;
  now: Date;
  by: string;
}) => ({
  ...{ is_same: check.isSame, remark: check.remark },
  ...{ checked_at: check.now, checked_by: check.by },
});
