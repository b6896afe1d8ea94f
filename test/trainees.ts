/** Lists of trainees, taken in as a person and the job would, for tests of what comes after. */
import { writeTable } from '../src/files/index.ts';
import { present } from '../src/kernel/assert.ts';
import { bookList, confirmList, readTold, uploadList } from '../src/training/index.ts';
import type { Cast, Site } from './site.ts';

const heads = [
  ...['Nama', 'NIK', 'No HP', 'Tempat Lahir', 'Tanggal Lahir', 'Kab/Kota', 'Nama Usaha', 'NIB'],
  ...['Kegiatan', 'Tanggal', 'Kehadiran', 'Mitra', 'Tempat Kegiatan'],
];
export interface ToldTrainee {
  name: string;
  nik?: string;
  phone?: string;
  birthPlace?: string;
  birthDay?: string;
  region?: string;
  enterprise?: string;
  nib?: string;
  batch?: string;
  days?: string;
  presence?: string;
  partner?: string;
  venue?: string;
}

const nothingTold = { roles: null, title: '', venue: '', from: '', until: '' };

/** Answers the list. */
export async function takeInTold(
  site: Site,
  cast: Cast,
  told: readonly ToldTrainee[],
): Promise<string> {
  const rows = told.map((one) => [
    ...[one.name, one.nik ?? '', one.phone ?? '', one.birthPlace ?? '', one.birthDay ?? ''],
    ...[one.region ?? 'Kota Metro', one.enterprise ?? '', one.nib ?? '', one.batch ?? 'Bimtek A'],
    ...[one.days ?? '12–13 Maret 2018', one.presence ?? 'hadir', one.partner ?? ''],
    one.venue ?? '',
  ]);
  return takeInRows(site, cast, [heads, ...rows]);
}

/** A list laid out as it stands here. Answers it. */
export async function takeInRows(
  { house }: Site,
  { admin }: Cast,
  rows: readonly (readonly string[])[],
): Promise<string> {
  const bytes = await writeTable({ format: 'csv', title: '', rows });
  const jobs = { enqueue: async () => undefined, wake: () => undefined };
  const given = { programme: 'e-Smart IKM', fileName: 'peserta.csv', bytes };
  const listId = await uploadList(house, admin, given);
  await confirmList({ ...house, jobs }, admin, { listId, told: readTold(nothingTold) });
  await bookList(house, { listId });
  return listId;
}

/** The batch of this title. */
export async function batchNamed({ house }: Site, title: string): Promise<string> {
  const { rows } = await house.database.pool.query<{ batch_id: string }>(
    'select batch_id from training_batch where title = $1',
    [title],
  );
  return present(rows[0], `a batch ${title}`).batch_id;
}

/** Batches of this title, whatever its capitals. */
export async function batchesTold({ house }: Site, title: string): Promise<string[]> {
  const { rows } = await house.database.pool.query<{ batch_id: string }>(
    'select batch_id from training_batch where lower(title) = lower($1)',
    [title],
  );
  return rows.map((row) => row.batch_id);
}

/** Whoever bears this name now, the first by id. */
export async function traineeNamed({ house }: Site, name: string): Promise<string> {
  const { rows } = await house.database.pool.query<{ trainee_id: string }>(
    'select trainee_id from training_record where name = $1 order by trainee_id limit 1',
    [name],
  );
  return present(rows[0], `a trainee ${name}`).trainee_id;
}

export const certificateHead = {
  ...{ number: 'B-12/IKM/2018', day: '2018-03-14', place: 'Metro', issuer: 'Ditjen IKMA' },
  signatories: [{ name: 'Ibu Kepala', title: 'Direktur', nip: '' }],
};
