/**
 * e-Smart IKM in the replay, once its lists are taken in: partners of the batches of late years,
 * and certificates, with which the office began in May 2022.
 */
import { present } from '../src/kernel/assert.ts';
import { type Day, day } from '../src/kernel/day.ts';
import {
  type Certificate,
  givePartners,
  issueCertificates,
  revokeCertificate,
  trainingBatch,
  trainingBatches,
  undecidedAt,
} from '../src/training/index.ts';
import { at, officials, type Scene } from './scene.ts';
import { seeded } from './seeded.ts';

const partnerNames = ['Lokapasar Simulasi', 'Bank Rekaan', 'Ekspedisi Contoh', 'Lembaga D'];
const lateYears = [2021, 2022];
/** One in so many batches was not held by the office alone. */
const partnered = 5;

const certifiedFrom: Day = day('2022-05-01');
/** Of whole batches, each with thirty to fifty people: enough to see, and soon signed. */
const batchesMax = 3;
/** Of a batch from before that, those who asked for theirs. */
const asking = 5;

/** On the day before the winners are announced, when all who are one person are joined. */
const issuedOn = '2022-06-22';
const head = {
  ...{ day: issuedOn, place: 'Bandar Lampung', issuer: 'Lembaga A' },
  signatories: officials,
};

interface Held {
  readonly batchId: string;
  readonly from: Day;
}

export async function certifyTrainees(scene: Scene): Promise<void> {
  const { database } = scene.house;
  const years = await Promise.all(lateYears.map((year) => trainingBatches(database, { year })));
  const held = years.flat().toSorted((a, b) => order(a, b));
  await namePartners(scene, held);
  const full: string[] = [];
  for (const { batchId } of held.filter(({ from }) => from >= certifiedFrom)) {
    if (full.length === batchesMax) break;
    const { trainees } = present(await trainingBatch(database, batchId), 'a batch of the year');
    // While two may be one person, an office decides first.
    const isDecided = (await undecidedAt(database, batchId)).length === 0;
    if (isDecided && trainees.every(({ isPresent }) => isPresent)) full.push(batchId);
  }
  const issued: Certificate[] = [];
  for (const [nth, batchId] of full.entries()) {
    issued.push(...(await issue(scene, { batchId, traineeId: null, nth })));
  }
  await mend(scene, present(issued.at(-1), 'somebody has a certificate'));
  const before = held.findLast(({ from }) => from < certifiedFrom);
  await certifySome(scene, present(before, 'a batch from before').batchId);
}

/** Ids are drawn anew in each replay; titles and days are not. */
const order = (a: Held & { title: string }, b: Held & { title: string }): number =>
  `${a.from} ${a.title}` < `${b.from} ${b.title}` ? -1 : 1;

async function namePartners({ house, story, by }: Scene, held: readonly Held[]): Promise<void> {
  const rng = seeded('lagawi-2022/mitra');
  for (const { batchId } of held.filter((_, nth) => nth % partnered === 0)) {
    const names = [rng.pick(partnerNames), ...(rng.chance(0.3) ? [rng.pick(partnerNames)] : [])];
    await story.at(at(issuedOn, '10:00'), () =>
      givePartners(house, by, { batchId, names: names.join(', ') }),
    );
  }
}

function issue(
  { house, story, by }: Scene,
  { nth, ...whom }: { batchId: string; traineeId: string | null; nth: number },
): Promise<Certificate[]> {
  const number = `SIMULASI/SERT/${String(nth + 1).padStart(3, '0')}/2022`;
  return story.at(at(issuedOn, '11:00'), () =>
    issueCertificates(house, by, { ...whom, ...head, number }),
  );
}

/** One was printed wrong, and given anew. */
async function mend(scene: Scene, wrong: Certificate): Promise<void> {
  const { house, story, by } = scene;
  const { certificateId, batchId, traineeId } = wrong;
  const reason = 'Salah cetak; sertifikat baru sudah diterbitkan.';
  await story.at(at(issuedOn, '13:00'), () =>
    revokeCertificate(house, by, { certificateId, reason }),
  );
  await issue(scene, { batchId, traineeId, nth: batchesMax });
}

async function certifySome(scene: Scene, batchId: string): Promise<void> {
  const { database } = scene.house;
  const { trainees } = present(await trainingBatch(database, batchId), 'a batch');
  const undecided = await undecidedAt(database, batchId);
  const open = new Set(undecided.flatMap((pair) => pair.trainees));
  const there = trainees.filter((one) => one.isPresent && !open.has(one.traineeId));
  for (const { traineeId } of there.slice(0, asking)) {
    await issue(scene, { batchId, traineeId, nth: batchesMax + 1 });
  }
}
