/** Scans and photos that show a level of readiness: sealed, and withdrawn by whoever may assess. */
import {
  type Files,
  keepSealed,
  mediaTypeOf,
  readPhoto,
  readSealed,
  sha256Of,
} from '../../files/index.ts';
import { type Act, act, type Ground } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { tidy } from '../../kernel/tidy.ts';
import { lookedAt, type Who } from '../../people/index.ts';
import { exportProblems } from '../problems/export.ts';
import {
  type EvidenceFile,
  insertEvidence,
  selectEvidence,
  withdrawn,
} from '../store/readiness-files.ts';
import { itemOf } from '../words/readiness.ts';
import { mustActFor } from './allowed.ts';

type FileGround = Ground & { readonly files: Pick<Files, 'keyring' | 'kept'> };

export const evidenceBytesMax = 10 << 20;
/** Beside one item. */
const filesMax = 6;
const nameMax = 100;

/** A picture without what the camera wrote; the very same file again is there already. */
export async function addEvidence(
  ground: FileGround,
  who: Who | null,
  asked: { enterpriseId: string; item: string; name: string; bytes: Buffer | null },
): Promise<void> {
  const { enterpriseId, item } = asked;
  const { by } = await mustActFor(ground, who, 'growth.assess', enterpriseId);
  if (!itemOf(item)) throw exportProblems.noItem();
  const sentAs = asked.bytes && mediaTypeOf(asked.bytes);
  if (!asked.bytes || !sentAs) throw exportProblems.evidenceFileWrong();
  const isPicture = sentAs !== 'application/pdf';
  const bytes = isPicture ? (await readPhoto(asked.bytes)).jpeg : asked.bytes;
  const sha256 = sha256Of(bytes);
  const mediaType = isPicture ? 'image/jpeg' : sentAs;
  const name = tidy(asked.name).slice(-nameMax) || 'berkas';
  await act(ground, by, async (act) => {
    const beside = (await selectEvidence(act.client, { enterpriseId })).filter(
      (one) => one.item === item,
    );
    if (beside.some(({ file }) => file.sha256 === sha256)) return act.abandon();
    if (beside.length >= filesMax) throw exportProblems.evidenceFilesFull({ max: filesMax });
    const file = await keepSealed(ground.files, { under: `readiness/${enterpriseId}`, bytes });
    const fileId = newId(act.now.getTime());
    const about = { enterpriseId, fileId, item, name, mediaType, bytes: bytes.length, file };
    const made = { now: act.now, by: by.personId };
    // Somebody else was quicker with the very same one.
    if (!(await insertEvidence(act, { ...about, ...made }))) return act.abandon();
    noteOf(act, 'growth.addEvidence', { enterpriseId, fileId, item });
  });
}

/** It is shown no more; that it was there stays. */
export async function withdrawEvidence(
  ground: Ground,
  who: Who | null,
  asked: { enterpriseId: string; fileId: string },
): Promise<string> {
  const { enterpriseId, fileId } = asked;
  const { by } = await mustActFor(ground, who, 'growth.assess', enterpriseId);
  return act(ground, by, async (act) => {
    const [known] = await selectEvidence(act.client, asked);
    if (!known) throw exportProblems.noEvidenceFile();
    const { item } = known;
    const made = { now: act.now, by: by.personId };
    if (!(await withdrawn(act, { ...asked, ...made }))) throw exportProblems.noEvidenceFile();
    noteOf(act, 'growth.withdrawEvidence', { enterpriseId, fileId, item });
    return item;
  });
}

/** Deeds and accounts may be in it: who looked is noted. */
export async function evidenceBytes(
  ground: FileGround,
  who: Who | null,
  asked: { enterpriseId: string; fileId: string },
): Promise<{ evidence: EvidenceFile; bytes: Buffer }> {
  const [evidence] = await selectEvidence(ground.database.pool, asked);
  if (!evidence) throw exportProblems.noEvidenceFile();
  const { enterpriseId, fileId } = asked;
  if (who) {
    const look = { thing: 'readinessFile', thingId: fileId, fields: [evidence.item] };
    await lookedAt(ground, who, { ...look, enterpriseId });
  }
  return { evidence, bytes: await readSealed(ground.files, evidence.file) };
}

function noteOf(
  act: Act,
  verb: `growth.${string}`,
  of: { enterpriseId: string; fileId: string; item: string },
): void {
  const { enterpriseId, fileId, item } = of;
  act.note({ verb, thing: 'readinessFile', thingId: fileId, enterpriseId, details: { item } });
}
