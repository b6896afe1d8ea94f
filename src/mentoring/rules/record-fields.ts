/**
 * The record in the fields of its form, the same for a browser without script and for the phone's
 * own keeping. Names of fields end in the id that they are about.
 */
import {
  type NewStep,
  type NewTask,
  type RecordedPlan,
  type RecordedSeat,
  type SessionRecord,
  sessionKinds,
} from '../words.ts';

export type Fields = Readonly<Record<string, string>>;

/** New tasks that the form has room for, of each enterprise; the next record takes more. */
export const taskRoom = 3;

/** `makeId` is asked for what is new: by the device, or from the form that the house made. */
export function recordOfFields(
  fields: Fields,
  {
    makeId,
    recordId,
    basedOn,
  }: {
    makeId: (field: string) => string;
    recordId: string;
    basedOn: string | null;
  },
): SessionRecord {
  const text = (name: string) => (fields[name] ?? '').trim();
  const enterpriseIds = idsAfter(fields, 'peserta-').filter((id) => text(`peserta-${id}`) !== '');
  const outcome = text('hasil') === 'missed' ? 'missed' : 'held';
  return {
    ...{ recordId, basedOn, outcome },
    sessionId: text('sesi'),
    plan: planOf(fields, text),
    why: outcome === 'missed' ? text('alasan') : '',
    note: text('catatan'),
    seats: enterpriseIds.map((enterpriseId) => seatOf(enterpriseId, text)),
    tasks: enterpriseIds.flatMap((enterpriseId) => tasksOf(enterpriseId, text, makeId)),
    steps: stepsOf(fields, enterpriseIds, { text, makeId }),
  };
}

/** Only the form of a session that nobody had planned names its campaign. */
function planOf(fields: Fields, text: (name: string) => string): RecordedPlan | null {
  const campaignId = text('kampanye');
  if (campaignId === '') return null;
  const moduleIds = idsAfter(fields, 'modul-').filter((id) => text(`modul-${id}`) !== '');
  return {
    ...{ campaignId, topic: text('topik'), place: text('tempat') },
    kind: sessionKinds.find((one) => one === text('jenis')) ?? 'onSite',
    startsAt: `${text('tanggal')}T${text('jam').replace('.', ':')}${text('zona')}`,
    minutes: Number(text('menit')),
    ...(moduleIds.length > 0 && { moduleIds }),
  };
}

const idsAfter = (fields: Fields, prefix: string): string[] =>
  Object.keys(fields).flatMap((name) =>
    name.startsWith(prefix) ? [name.slice(prefix.length)] : [],
  );

function seatOf(enterpriseId: string, text: (name: string) => string): RecordedSeat {
  const told = text(`hadir-${enterpriseId}`);
  const attendance = (['present', 'absent', 'excused'] as const).find((one) => one === told);
  return {
    ...{ enterpriseId, attendance: attendance ?? null },
    note: text(`catatan-${enterpriseId}`),
    advice: text(`saran-${enterpriseId}`),
  };
}

function tasksOf(
  enterpriseId: string,
  text: (name: string) => string,
  makeId: (field: string) => string,
): NewTask[] {
  return Array.from({ length: taskRoom }, (_, i) => `${i}-${enterpriseId}`).flatMap((at) => {
    const words = text(`tugas-${at}`);
    if (words === '') return [];
    const owner = (['mentor', 'office'] as const).find((one) => one === text(`pemilik-${at}`));
    const taskId = makeId(`tugas-${at}`);
    const dueOn = text(`batas-${at}`);
    return [{ enterpriseId, taskId, words, owner: owner ?? 'producer', dueOn }];
  });
}

/** Fields of an open task end in `<task>.<enterprise>`. */
function stepsOf(
  fields: Fields,
  enterpriseIds: readonly string[],
  { text, makeId }: { text: (name: string) => string; makeId: (field: string) => string },
): NewStep[] {
  return idsAfter(fields, 'langkah-').flatMap((at) => {
    const [taskId = '', enterpriseId = ''] = at.split('.');
    const kind = (['done', 'moved', 'dropped'] as const).find(
      (one) => one === text(`langkah-${at}`),
    );
    if (!kind || !enterpriseIds.includes(enterpriseId)) return [];
    const dueOn = kind === 'moved' ? text(`geser-${at}`) : null;
    const stepId = makeId(`langkah-${at}`);
    return [{ enterpriseId, stepId, taskId, kind, words: text(`ket-${at}`), dueOn }];
  });
}
