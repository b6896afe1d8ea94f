/** The five, and their way to the award: by the real rooms, all of it invented. */
import {
  closeFinal,
  enterWinners,
  issueCharters,
  issueDossier,
  issueJudgingMinutes,
  issueJuryNotes,
  issueJuryPacts,
  issueJuryPaper,
  issueWinnersAnnouncement,
  issueWinnersDecree,
  lockJudgeSheet,
  nominate,
  nomineesOf,
  openFinal,
  proposedCriteria,
  setJudgeInstitution,
  setJudgingCriteria,
  signJudgePact,
} from '../src/judging/index.ts';
import { present } from '../src/kernel/assert.ts';
import { type Day, day } from '../src/kernel/day.ts';
import { whoActs } from '../src/people/index.ts';
import type { Enterprise, Sector } from './cast.ts';
import {
  at,
  campaignId,
  decider,
  grounds,
  jury,
  officials,
  type Scene,
  type Story,
  score,
} from './scene.ts';
import { seeded } from './seeded.ts';
import { institutions, staff } from './staff.ts';

/** The jury of 23 June: what the ledger holds, and what three judges gave. */
export async function chooseFive(
  { house, story, by, people }: Scene,
  cast: readonly Enterprise[],
  enterprises: ReadonlyMap<string, string>,
): Promise<void> {
  const finalists = cast.map(({ key }) => present(enterprises.get(key), 'an enterprise'));
  await story.at(at('2022-06-18', '10:00'), async () => {
    await setJudgingCriteria(house, by, {
      campaignId,
      criteria: proposedCriteria.map((one) => ({
        ...{ id: one.id, name: one.name, nameEn: one.nameEn, weight: String(one.weight) },
        measure: one.kind === 'measured' ? one.measure : '',
        levels: one.kind === 'judged' ? one.levels : [],
        levelsEn: one.kind === 'judged' ? one.levelsEn : [],
      })),
    });
  });
  const unwitnessed =
    'Dua kali didatangi pada 18 Juni, pemilik toko yang belum disaksikan tidak di tempat.';
  const seats = staff.filter(({ role }) => role === 'judge');
  await story.at(at('2022-06-18', '11:00'), async () => {
    for (const { key, institution } of seats) {
      const personId = present(people.get(key), 'a judge');
      const from = institutions.find((one) => one.key === institution);
      await setJudgeInstitution(house, by, {
        ...{ campaignId, personId, institution: from?.name ?? '' },
      });
      const who = present(await whoActs(house, personId, 'web'), 'a judge can act');
      await signJudgePact(house, who, { campaignId, agrees: true });
    }
    await callJury({ house, by });
  });
  await story.at(at('2022-06-20', '08:00'), () =>
    openFinal(house, by, { campaignId, finalists, unwitnessed }),
  );
  const rng = seeded('lagawi-2022/juri');
  const worth = new Map(finalists.map((id) => [id, 3.4 + rng.bell() * 0.5]));
  const judged = proposedCriteria.filter(({ kind }) => kind === 'judged');
  for (const member of seats) {
    const personId = present(people.get(member.key), 'a judge');
    const who = present(await whoActs(house, personId, 'web'), 'a judge can act');
    const lean = rng.bell() * 0.3;
    for (const [i, enterpriseId] of finalists.entries()) {
      const scores = judged.map(({ id }) => ({
        ...{ criterion: id, score: score(rng, (worth.get(enterpriseId) ?? 3) + lean) },
        ...{ remark: '', seen: 0 },
      }));
      await story.at(at('2022-06-21', `${String(9 + Math.floor(i / 5)).padStart(2, '0')}:15`), () =>
        lockJudgeSheet(house, who, { campaignId, enterpriseId, scores }),
      );
    }
  }
  await decideFive({ house, story, by });
  const sectorOf = new Map(cast.map((one) => [enterprises.get(one.key), one.sector]));
  await nominateFive({ house, story, by }, (id) => awardCategories[sectorOf.get(id) ?? 'food']);
}

/** The meeting of the jury, what it proposed, and what the official decided. */
async function decideFive({ house, story, by }: Story): Promise<void> {
  const decided: Day = day('2022-06-23');
  await story.at(at('2022-06-22', '16:00'), () => closeFinal(house, by, campaignId));
  const place = 'Pesawaran';
  await story.at(at('2022-06-23', '08:40'), () =>
    issueJudgingMinutes(house, by, {
      ...{
        campaignId,
        number: 'SIMULASI/BA/002/2022',
        day: '2022-06-23',
        place,
        signatories: jury,
      },
    }),
  );
  await story.at(at('2022-06-23', '08:45'), () =>
    issueJuryNotes(house, by, {
      ...{ campaignId, number: 'SIMULASI/NT/002/2022', day: '2022-06-23', place },
      signatories: jury,
      typed: {
        ...{ eventDay: '2022-06-23', eventTime: '07.30 – 08.30 WIB', eventPlace: place },
        ...{ chair: 'Gandaresmi Puspawira', dissents: '' },
        notes:
          'Urutan nilai, aturan nilai sama dan uji ketahanan dibahas.\nLima usaha dengan nilai tertinggi diusulkan sebagai pemenang.',
      },
    }),
  );
  await story.at(at('2022-06-23', '09:00'), () =>
    enterWinners(house, by, {
      ...{ campaignId, number: 'SIMULASI/SK/002/2022', decidedOn: decided },
      ...{ place, ...decider },
    }),
  );
  await story.at(at('2022-06-23', '11:00'), async () => {
    const head = { campaignId, place, day: '2022-06-23', signatories: officials };
    const number = 'SIMULASI/SK/002/2022';
    await issueWinnersDecree(house, by, { ...head, number, typed: { grounds } });
    await issueWinnersAnnouncement(house, by, { ...head, number: 'SIMULASI/PG/002/2022' });
    await issueCharters(house, by, { ...head, number: 'SIMULASI/PP/002/2022' });
  });
}

/** By which papers the jury was formed and called together. */
async function callJury({ house, by }: Pick<Scene, 'house' | 'by'>): Promise<void> {
  const head = { campaignId, place: 'Pesawaran', day: '2022-06-18', signatories: officials };
  const duties = 'Menilai sendiri semua finalis.\nMengikuti rapat dewan juri.';
  const event = {
    ...{ event: 'Penjurian final', eventDay: '2022-06-21', eventTime: '09.00 WIB – selesai' },
    eventPlace: 'Pesawaran',
  };
  const papers = [
    ['juryDecree', { grounds, duties }],
    ['juryAssignment', { grounds, duties, from: '2022-06-20', to: '2022-06-22' }],
    ['juryInvitation', event],
    ['juryAttendance', event],
  ] as const;
  for (const [i, [kind, typed]] of papers.entries()) {
    const number = `SIMULASI/DJ/00${i + 1}/2022`;
    await issueJuryPaper(house, by, { ...head, number, kind, typed });
  }
  await issueJuryPacts(house, by, { ...head, number: 'SIMULASI/PI/002/2022' });
}

/** Of the award of 2022, by what an enterprise makes. */
const awardCategories: Record<Sector, string> = {
  food: 'Kuliner',
  fashion: 'Fesyen',
  ...{ craft: 'Kriya', toys: 'Kriya', machines: 'Kriya' },
};

/** What became of the nominees nobody has published; so nothing is recorded of it. */
async function nominateFive(
  { house, story, by }: Story,
  categoryOf: (enterpriseId: string) => string,
): Promise<void> {
  const nominees = present(await nomineesOf(house.database, campaignId), 'a decree');
  const number = 'SIMULASI/PU/002/2022';
  await story.at(at('2022-07-04', '10:00'), async () => {
    for (const { enterpriseId } of nominees) {
      await nominate(house, by, {
        ...{ campaignId, enterpriseId, award: 'BBI Award 2022 (simulasi)' },
        category: categoryOf(enterpriseId),
        ...{ number, nominatedOn: '2022-07-04', agreedOn: '2022-06-28' },
      });
      await issueDossier(house, by, {
        ...{ campaignId, enterpriseId, number, day: '2022-07-04', place: 'Bandar Lampung' },
        signatories: officials,
      });
    }
  });
}
