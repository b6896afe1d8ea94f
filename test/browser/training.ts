/** Lists of trainees for the walk over every page: taken in, waiting, pairs and decisions. */
import { writeTable } from '../../src/files/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { newId } from '../../src/kernel/id.ts';
import {
  addTrainee,
  bookList,
  confirmList,
  decideOnTrainees,
  doorOf,
  issueCertificates,
  linkEnterprise,
  makeDoor,
  makeTrainingBatch,
  readTold,
  traineePairs,
  uploadList,
} from '../../src/training/index.ts';
import { trainingBatches } from '../../src/training/questions/batches.ts';
import { enterpriseLinksWhole } from '../../src/training/questions/links.ts';
import type { Cast, Site } from '../site.ts';

const nothingTold = { roles: null, title: '', venue: '', from: '', until: '' };

export interface Trainings {
  values: Record<string, string>;
  paths: readonly string[];
}

export async function furnishTraining(
  site: Site,
  cast: Cast,
  longName: string,
): Promise<Trainings> {
  const { house } = site;
  const heads = [
    'Nama',
    'NIK',
    'No HP',
    'Tempat Lahir',
    'Kab/Kota',
    'Nama Usaha',
    'Kegiatan',
    'Tanggal',
  ];
  const held = ['Bimtek e-Smart IKM Angkatan II', '12–14 Maret 2018'];
  const rows = Array.from({ length: 30 }, (_, i) => [
    ...[i === 3 ? longName : `Peserta Uji ${'ABCDEFGHIJ'[i % 10]}${'klm'[i % 3]}`, ''],
    ...[`0812000000${10 + (i % 15)}`, 'Metro', 'Kota Metro'],
    ...[i % 5 === 0 ? 'Kopi Pak Tono' : longName, ...held],
  ]);
  const odd = ['Tanpa Tanggal', '123', '08', 'Metro', 'Atlantis', '', '', ''];
  const jobs = { enqueue: async () => undefined, wake: () => undefined };
  const upload = async (fileName: string) => {
    const bytes = await writeTable({
      format: 'xlsx',
      title: 'Peserta',
      rows: [heads, ...rows, odd],
    });
    return uploadList(house, cast.admin, { programme: 'e-Smart IKM', fileName, bytes });
  };
  const taken = await upload('peserta 2018.xlsx');
  await confirmList({ ...house, jobs }, cast.admin, { listId: taken, told: readTold(nothingTold) });
  await bookList(house, { listId: taken });
  const waiting = await upload(`${longName.replaceAll(' ', '_')}.xlsx`);
  const { pairs } = await traineePairs(house.database, { limit: 3, offset: 0 });
  const [first, second] = pairs.map(({ records }) => records);
  const same = { kind: 'same', ids: present(first, 'a pair') } as const;
  await decideOnTrainees(house, cast.admin, { decision: same, reason: longName });
  const apart = { kind: 'apart', ids: present(second, 'another pair') } as const;
  await decideOnTrainees(house, cast.admin, { decision: apart, reason: '' });
  const [batch] = await trainingBatches(house.database, { year: 2018 });
  const { batchId } = present(batch, 'a batch');
  const [certificate] = await issueCertificates({ ...house, jobs }, cast.admin, {
    ...{ batchId, traineeId: null, number: longName, day: '2018-03-14', place: 'Metro' },
    ...{
      confirms: true,
      issuer: longName,
      signatories: [{ name: 'Ibu Kepala', title: longName, nip: '' }],
    },
  });
  const { byHand, token } = await furnishByHand(site, cast, longName);
  await furnishLinks(site, cast);
  return {
    values: {
      ...{ ':list': waiting, ':trainee': same.ids[0], ':year': '2018' },
      ...{ ':batch': batchId, ':certificate': present(certificate, 'one').certificateId },
    },
    paths: [
      `/pelatihan/daftar/${taken}`,
      `/pelatihan/orang/${apart.ids[0]}`,
      '/pelatihan/orang?cari=peserta%20uji',
      '/pelatihan/orang?cari=zz',
      '/pelatihan/tahun/1999',
      `/pelatihan/angkatan/${byHand}`,
      `/pelatihan/angkatan/${byHand}/kode`,
      `/pelatihan/angkatan/${byHand}/peserta?tercatat=1`,
      `/hadir/${token}`,
      `/hadir/${token}?tercatat=1`,
    ],
  };
}

/** A batch of today with its code. */
async function furnishByHand({ house, today }: Site, cast: Cast, longName: string) {
  const typed = { programme: 'e-Smart IKM', title: longName, venue: longName, until: '' };
  const partners = `Tokopedia, ${longName.slice(0, 100)}`;
  const made = { ...typed, from: today, partners };
  const byHand = await makeTrainingBatch(house, cast.admin, made);
  await makeDoor(house, cast.admin, byHand);
  const token = present(await doorOf(house, cast.admin, byHand), 'a code');
  const person = { name: longName, phone: '', birthPlace: '', birthDay: '' };
  await addTrainee(house, cast.admin, { batchId: byHand, entryId: newId(), ...person });
  return { byHand, token };
}

/** One said no to, one linked, so that each has its place. */
async function furnishLinks({ house }: Site, cast: Cast): Promise<void> {
  const { candidates } = await enterpriseLinksWhole(house.database);
  const [candidate] = candidates;
  const { told } = present(candidate, 'an enterprise to link');
  const denied = { enterpriseId: cast.keripik, key: told.key, kind: 'other' } as const;
  await linkEnterprise(house, cast.admin, denied);
  const { rows: others } = await house.database.pool.query<{ key: string }>(
    `select distinct enterprise_key as key from training_row where enterprise_key not in ('', $1)`,
    [told.key],
  );
  const { key } = present(others[0], 'another enterprise');
  await linkEnterprise(house, cast.admin, { enterpriseId: cast.keripik, key, kind: 'same' });
}
