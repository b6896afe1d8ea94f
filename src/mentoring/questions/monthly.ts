/** A mentor’s month as it is printed: sessions, attendance, tasks, photos, all from the tables. */
import type { CampaignWhole } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import type { Block, Picture } from '../../documents/index.ts';
import { type Files, photoAs, readSealed } from '../../files/index.ts';
import { type Day, formatDay, formatInstant } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/problem.ts';
import { inLocale } from '../../web/index.ts';
import { taskStateSaid } from '../outcome-messages.ts';
import { monthName, spanOf } from '../rules/month.ts';
import { selectMentors } from '../store/pairings.ts';
import { selectPhotos } from '../store/photos.ts';
import { findRule } from '../store/setup.ts';
import { attendanceWords, sessionKindWords, sessionStateWords, type TaskState } from '../words.ts';
import { type CampaignSeat, campaignSeats } from './seats.ts';

export interface MonthOfMentor {
  month: Day;
  letter: string;
  wanted: number;
  seats: readonly CampaignSeat[];
  held: number;
  missed: number;
  /** Enterprises that were there, each once; and how often in all. */
  enterprises: number;
  attendances: number;
  /** Sessions whose report was approved. */
  approved: number;
  tasks: { agreed: number; done: number };
  /** What was agreed in its sessions, and what became of it by now. */
  results: readonly TaskResult[];
}

export interface TaskResult {
  sessionId: string;
  enterpriseId: string;
  words: string;
  state: TaskState;
  dueOn: Day;
  /** What was said of it last; '' where nothing was. */
  said: string;
}

export interface AskedMonth {
  campaign: Pick<CampaignWhole, 'campaignId' | 'zone'>;
  mentorId: string;
  /** Its first day. */
  month: Day;
}

const wasThere = ({ attendance, scannedAt }: CampaignSeat): boolean =>
  attendance === 'present' || (attendance === null && scannedAt !== null);

/** null where somebody is no mentor of the campaign. */
export async function monthOfMentor(
  database: Database,
  { campaign: { campaignId, zone }, mentorId, month }: AskedMonth,
): Promise<MonthOfMentor | null> {
  const span = spanOf(month, zone);
  const [mentors, rule, seats, results] = await Promise.all([
    selectMentors(database.read, campaignId),
    findRule(database.read, campaignId),
    campaignSeats(database, campaignId, { mentorId, ...span }),
    resultsOf(database, { campaignId, mentorId, ...span }),
  ]);
  const mentor = mentors.find(({ personId }) => personId === mentorId);
  if (!mentor) return null;
  const held = seats.filter(({ state }) => state === 'held');
  const there = held.filter(wasThere);
  const count = (of: readonly CampaignSeat[]) => new Set(of.map(({ sessionId }) => sessionId)).size;
  return {
    ...{ month, letter: mentor.letter, wanted: rule.monthlySessions, seats, results },
    ...{ held: count(held), missed: count(seats.filter(({ state }) => state === 'missed')) },
    approved: count(held.filter(({ report }) => report === 'approved')),
    enterprises: new Set(there.map(({ enterpriseId }) => enterpriseId)).size,
    attendances: there.length,
    tasks: { agreed: results.length, done: results.filter(isDone).length },
  };
}

const isDone = ({ state }: TaskResult): boolean => state === 'done';

async function resultsOf(
  { pool }: Database,
  asked: { campaignId: string; mentorId: string; from: Date; until: Date },
): Promise<TaskResult[]> {
  const { rows } = await pool.query<TaskResult>(
    `select t.session_id as "sessionId", t.enterprise_id as "enterpriseId", t.words, t.state,
       t.due_on as "dueOn", coalesce(x.words, '') as said
     from mentoring_task t join mentoring_session s using (session_id)
     left join lateral (select words from mentoring_task_step x
       where x.enterprise_id = t.enterprise_id and x.task_id = t.task_id
       order by made_at desc, step_id desc limit 1) x on true
     where s.campaign_id = $1 and s.mentor_id = $2 and s.starts_at >= $3 and s.starts_at < $4
     order by s.starts_at, t.session_id, t.due_on, t.task_id`,
    [asked.campaignId, asked.mentorId, asked.from, asked.until],
  );
  return rows;
}

/** Enough to see what it was about; the whole stands with the session. */
const shortMax = 160;
export const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > shortMax ? `${line.slice(0, shortMax - 1).trimEnd()}…` : line;
};

/** Of a seat: each task with what became of it. */
export const resultsAt = (
  { results }: Pick<MonthOfMentor, 'results'>,
  seat: Pick<CampaignSeat, 'sessionId' | 'enterpriseId'>,
  locale: Locale,
): string[] =>
  results
    .filter((one) => one.sessionId === seat.sessionId && one.enterpriseId === seat.enterpriseId)
    .map(({ words, state, dueOn, said }) => {
      const became = inLocale(taskStateSaid, locale)[state](formatDay(dueOn, locale));
      return [`${shortened(words)}: ${became}`, shortened(said)].filter(Boolean).join(' — ');
    });

/** Enough to see who was where, small enough to be sent. */
const picturesMax = 12;
const perSession = 2;

async function picturesOf(
  { database, files }: { database: Database; files: Pick<Files, 'keyring' | 'kept'> },
  seats: readonly CampaignSeat[],
  zone: CampaignWhole['zone'],
): Promise<Picture[]> {
  const sessions = new Map(
    seats.filter(({ state }) => state === 'held').map((one) => [one.sessionId, one]),
  );
  const pictures: Picture[] = [];
  for (const { sessionId, topic, startsAt } of sessions.values()) {
    const photos = await selectPhotos(database.read, { sessionId });
    for (const { file } of photos.slice(0, perSession)) {
      if (pictures.length >= picturesMax) return pictures;
      const jpeg = await photoAs(await readSealed(files, file), { quarters: 0, isSmall: true });
      pictures.push({
        file: `picture-${pictures.length}.jpg`,
        jpeg: jpeg.toString('base64'),
        caption: `${topic}, ${formatInstant(startsAt, zone)}`,
      });
    }
  }
  return pictures;
}

/** In Indonesian, as papers of an office are. */
export async function monthlyBlocks(
  parts: { database: Database; files: Pick<Files, 'keyring' | 'kept'> },
  month: MonthOfMentor,
  { mentorName, zone }: { mentorName: string; zone: CampaignWhole['zone'] },
): Promise<Block[]> {
  const { seats, held, missed, enterprises, attendances, tasks, approved, wanted } = month;
  const pictures = await picturesOf(parts, seats, zone);
  return [
    {
      kind: 'facts',
      rows: [
        ['Pendamping', mentorName],
        ['Surat tugas', month.letter || '–'],
        ['Bulan', monthName(month.month, 'id')],
        ['Sesi terlaksana', `${held} sesi; yang diharapkan ${wanted}`],
        ['Sesi tidak terlaksana', String(missed)],
        ['Laporan sesi disetujui', `${approved} dari ${held}`],
        ['Usaha yang hadir', `${enterprises} usaha, ${attendances} kehadiran`],
        ['Tugas disepakati', `${tasks.agreed}, selesai ${tasks.done}`],
      ],
    },
    { kind: 'heading', text: 'Sesi dan kehadiran' },
    {
      kind: 'table',
      heads: ['Waktu', 'Jenis', 'Topik', 'Usaha', 'Hasil', 'Kehadiran'],
      wide: [false, false, true, true, false, false],
      rows: seats
        .filter(({ state }) => state !== 'cancelled')
        .map((one) => [
          ...[formatInstant(one.startsAt, zone), sessionKindWords[one.kind].id, one.topic],
          ...[one.name, sessionStateWords[one.state].id, attendedIn(one)],
        ]),
    },
    ...resultBlocks(month),
    ...(pictures.length > 0
      ? [
          { kind: 'heading' as const, text: 'Foto' },
          { kind: 'pictures' as const, items: pictures },
        ]
      : []),
    {
      kind: 'text',
      text: 'Laporan ini disusun dari catatan sesi sebagaimana tersimpan pada saat diterbitkan.',
    },
  ];
}

/** What came of the sessions: topic, advice, tasks and what became of them. */
function resultBlocks(month: MonthOfMentor): Block[] {
  const rows = month.seats
    .filter(({ state }) => state === 'held')
    .map((seat) => ({ seat, tasks: resultsAt(month, seat, 'id') }))
    .filter(({ seat, tasks }) => seat.advice !== '' || tasks.length > 0)
    .map(({ seat, tasks }) => [
      ...[seat.topic, seat.name, shortened(seat.advice) || '–', tasks.join('; ') || '–'],
    ]);
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: 'Hasil' },
    {
      kind: 'table',
      heads: ['Topik', 'Usaha', 'Saran', 'Tugas dan keadaannya'],
      wide: [true, false, true, true],
      rows,
    },
  ];
}

const attendedIn = (seat: CampaignSeat): string => {
  if (seat.state !== 'held') return '–';
  if (seat.attendance) return attendanceWords[seat.attendance].id;
  return seat.scannedAt ? attendanceWords.present.id : '–';
};
