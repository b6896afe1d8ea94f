/** What no selection is without: relations, a withdrawal, paper, and a seat that came free. */
import { issueAmendment, issueAnnouncement } from '../src/curation/actions/decree-papers.ts';
import { issueChangeLetters } from '../src/curation/actions/letters.ts';
import { decideOnPapers } from '../src/curation/actions/papers.ts';
import {
  amendDecree,
  checkPaperScores,
  declareConflict,
  enterPaperScores,
  issueParticipants,
  renewLink,
  withdrawApplication,
} from '../src/curation/index.ts';
import { addCopy, papersOf } from '../src/documents/index.ts';
import { present } from '../src/kernel/assert.ts';
import { type Who, whoActs } from '../src/people/index.ts';
import type { Applicant } from './applicants.ts';
import { filledSheet, signedPage } from './pictures.ts';
import {
  at,
  campaignId,
  decider,
  grounds,
  officials,
  type Scene,
  type Story,
  signatories,
} from './scene.ts';

type IdOf = (one: Applicant) => string;

/** Of whom the panel will score, so that every replay has the same ones. */
const others = (applicants: readonly Applicant[]) =>
  applicants.filter((one) => one.passes && one.key === null && one.isOnline && !one.leaves);

/** Before sheets are planned: one interest of a person, one of an institution. */
export async function declareRelations(
  { house }: Story,
  asked: { curators: readonly Who[]; applicants: readonly Applicant[]; idOf: IdOf },
): Promise<void> {
  const { curators, applicants, idOf } = asked;
  const numbers = await house.database.read
    .selectFrom('application')
    .select(['application_id', 'no'])
    .where('campaign_id', '=', campaignId)
    .execute();
  const noOf = (one: Applicant) =>
    Number(numbers.find((row) => row.application_id === idOf(one))?.no ?? 0);
  const cast = applicants.filter(({ key }) => key !== null);
  const told = [
    [others(applicants)[0], 'personal', 'Adik ipar saya memasok kemasannya.'],
    [cast[0], 'assisted', 'Peserta inkubasi lembaga saya tahun 2021.'],
  ] as const;
  for (const [i, [one, kind, reason]] of told.entries()) {
    const who = present(curators[i], 'a curator');
    const no = noOf(present(one, 'an applicant'));
    await declareConflict(house, who, { campaignId, no, kind, reason });
  }
}

/** One thinks better of it before the panel meets. */
export async function withdrawOne(
  { house, story, by }: Story,
  applicants: readonly Applicant[],
  idOf: IdOf,
): Promise<void> {
  const applicationId = idOf(present(others(applicants)[1], 'an applicant'));
  await story.at(at('2022-03-11', '13:20'), async () => {
    const { token } = await renewLink(house, by, { campaignId, applicationId });
    await withdrawApplication(house, { campaignId, token }, { confirms: true });
  });
}

export interface DrawnSheet {
  applicationId: string;
  scores: readonly { criterion: string; score: string; remark: string; seen: number }[];
}

/** A curator whose tablet was empty: typed by one clerk, compared by another, with the scan. */
export async function scoreOnPaper(
  { house, story, by, people }: Scene,
  curator: Who,
  sheet: DrawnSheet,
): Promise<void> {
  const clerk = present(
    await whoActs(house, present(people.get('campaign-manager'), 'a clerk'), 'web'),
    'a clerk can act',
  );
  const key = { campaignId, applicationId: sheet.applicationId, personId: curator.personId };
  const scan = await filledSheet({
    title: 'Lembar penilaian kurasi',
    scores: sheet.scores.map(({ criterion, score }) => ({ name: criterion, score: Number(score) })),
  });
  await story.at(at('2022-03-13', '16:10'), () =>
    enterPaperScores(house, clerk, { ...key, scores: sheet.scores, scan }),
  );
  await story.at(at('2022-03-13', '16:40'), () =>
    checkPaperScores(house, by, { ...key, version: 1, isSame: true, remark: '' }),
  );
}

/**
 * Whoever was chosen and goes before it begins; another who waits has the seat. Every paper that
 * told the earlier list is replaced.
 */
export async function fillTheSeat(
  { house, story, by }: Story,
  applicants: readonly Applicant[],
  idOf: IdOf,
): Promise<void> {
  const applicationId = idOf(
    present(
      applicants.find(({ leaves }) => leaves),
      'somebody leaves',
    ),
  );
  await story.at(at('2022-03-16', '14:05'), async () => {
    const { token } = await renewLink(house, by, { campaignId, applicationId });
    await withdrawApplication(house, { campaignId, token }, { confirms: true });
  });
  await story.at(at('2022-03-17', '07:30'), async () => {
    await amendDecree(house, by, {
      ...{ campaignId, number: changeNumber, decidedOn: '2022-03-17' },
      ...{ place, ...decider, upheld: [] },
      leaves: [
        {
          ...{ applicationId, cause: 'withdrew' },
          reason: 'Pemilik pindah ke luar provinsi sebelum kampanye mulai.',
        },
      ],
    });
    const head = { campaignId, place, day: '2022-03-17', signatories };
    await issueParticipants(house, by, { ...head, number: 'SIMULASI/DP/001-A/2022' });
    const official = { ...head, signatories: officials };
    await issueAmendment(house, by, { ...official, number: changeNumber, typed: { grounds } });
    await issueAnnouncement(house, by, { ...official, number: 'SIMULASI/PG/001-A/2022' });
    await issueChangeLetters(house, by, { ...head, number: 'SIMULASI/SH/001-A/2022' });
  });
}

const changeNumber = 'SIMULASI/SK/001-A/2022';
const place = 'Bandar Lampung';

/** The minutes went round for signatures, and came back as a scan. */
export async function keepSigned({ house, story, by }: Story, number: string): Promise<void> {
  const [minutes] = await papersOf(house.database, campaignId, 'curationMinutes');
  const { paperId } = present(minutes, 'minutes');
  const signer = signatories.map(({ name }) => name).join(', ');
  const bytes = await signedPage('Berita Acara Kurasi', number, signer);
  await story.at(at('2022-03-15', '15:00'), () =>
    decideOnPapers(house, by, campaignId, (act) =>
      addCopy(act, house.files, { paperId, kind: 'scan', signer, bytes }),
    ),
  );
}
