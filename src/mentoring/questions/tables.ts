/** Lists to take along, each with its number of rows, their sum and their hash. */
import type { Database } from '../../database/index.ts';
import { enterpriseNames } from '../../enterprises/index.ts';
import { closedTable, type TableCell } from '../../files/index.ts';
import { dayIn, timeIn, type Zone } from '../../kernel/day.ts';
import { namesOf } from '../../people/index.ts';
import { coverageKindSaid } from '../outcome-messages.ts';
import { selectCoverage } from '../store/coverage.ts';
import { attendanceWords, sessionKindWords, sessionStateWords } from '../words.ts';
import { campaignSeats } from './seats.ts';

interface Asked {
  campaignId: string;
  /** When it was asked, as the foot says it. */
  at: string;
  isSimulation: boolean;
}

type Rows = (readonly TableCell[])[];

export async function coverageTable(database: Database, asked: Asked): Promise<Rows> {
  const all = await selectCoverage(database.read, { campaignId: asked.campaignId });
  const names = await enterpriseNames(
    database,
    all.flatMap(({ enterpriseIds }) => enterpriseIds),
  );
  const heads = ['tanggal', 'media', 'jenis', 'judul', 'tautan', 'jangkauan', 'menurut', 'usaha'];
  const rows = all.map((one) => [
    ...[one.publishedOn, one.outlet, coverageKindSaid[one.kind].id, one.title, one.link],
    ...[one.reach, one.reachSource],
    one.enterpriseIds.map((id) => names.get(id) ?? id).join('; '),
  ]);
  const told = all.flatMap(({ reach }) => reach ?? []);
  const sum = told.reduce((total, one) => total + one, 0);
  const remarks = [`Jangkauan ${sum} dari ${told.length} liputan yang menyebutnya`];
  return closedTable(heads, rows, { ...asked, remarks });
}

/** One row a seat: an enterprise in a session. */
export async function attendanceTable(
  database: Database,
  asked: Asked & { zone: Zone },
): Promise<Rows> {
  const seats = await campaignSeats(database, asked.campaignId);
  const people = await namesOf(database, [...new Set(seats.map(({ mentorId }) => mentorId))]);
  const heads = [
    ...['tanggal', 'jam', 'zona', 'jenis', 'topik', 'modul', 'pendamping', 'usaha', 'keadaan'],
    ...['kehadiran', 'kode_dipindai', 'menit', 'laporan', 'sesi'],
  ];
  const rows = seats.map((one) => [
    ...[dayIn(asked.zone, one.startsAt), timeIn(asked.zone, one.startsAt), asked.zone],
    ...[sessionKindWords[one.kind].id, one.topic, one.modules.join('; ')],
    ...[people.get(one.mentorId) ?? '', one.name, sessionStateWords[one.state].id],
    one.attendance ? attendanceWords[one.attendance].id : '',
    ...[one.scannedAt ? 'ya' : '', one.minutes, one.report === 'approved' ? 'disetujui' : ''],
    one.sessionId,
  ]);
  const held = seats.filter(({ state }) => state === 'held');
  const sessions = new Set(held.map(({ sessionId }) => sessionId)).size;
  const there = held.filter(
    ({ attendance, scannedAt }) => attendance === 'present' || (!attendance && scannedAt),
  ).length;
  const remarks = [`${sessions} sesi terlaksana, ${there} kehadiran usaha`];
  return closedTable(heads, rows, { ...asked, remarks });
}
