/** Two selections with long names, one decided and one being scored, for the walk of pages. */

import { decideOnPapers } from '../../src/curation/actions/papers.ts';
import {
  amendDecree,
  answerObjection,
  closePanel,
  declareConflict,
  enterDecree,
  enterPaperScores,
  fileObjection,
  issueLetters,
  issueMinutes,
  issuePacts,
  lockSheet,
  openPanel,
  overrideOutcome,
  planSheets,
  receiveSample,
  recordConditionFinding,
  recordPlenary,
  saveScores,
  setConditions,
  setGates,
} from '../../src/curation/index.ts';
import { selectObjections } from '../../src/curation/store/objections.ts';
import { addCopy, batchesOf, papersOf } from '../../src/documents/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import {
  type Applicant,
  apply,
  type Curator,
  mapAll,
  openCall,
  pass,
  proposalNow,
  seatPanel,
  typedScores,
  useWholeChain,
} from '../curation.ts';
import type { Cast, Site } from '../site.ts';

const each = 2;

export interface Selections {
  values: Record<string, string>;
  paths: string[];
  /** Of the selection that is being scored. */
  curator: string;
}

/** `food`: the sector of lagawi that makes food. */
export async function furnishSelections(
  site: Site,
  cast: Cast,
  { longName, food }: { longName: string; food: string },
): Promise<Selections> {
  const over = { sector: food, enterpriseName: longName, product: longName.slice(0, 90) };
  await openCall(site, cast, { food });
  // Once the panel is open, nobody begins any more.
  const drafted = { ...over, enterpriseName: `Draf ${longName}` };
  const draft = await (await site.as(null)).post('/daftar/lagawi', drafted);
  const decided = await decide(site, cast, over);
  const scored = await begin(site, cast, { ...over, sector: 'pangan' });
  const [paper] = await papersOf(site.house.database, 'lagawi', 'curationMinutes');
  const [batch] = await batchesOf(site.house.database, 'lagawi', 'selectionLetter');
  const open = (await selectObjections(site.house.database.read, 'lagawi')).at(-1);
  const token = (path: string) => path.split('/').at(-1) ?? '';
  return {
    values: {
      ':application': decided.applicationId,
      ':token': token(draft.headers.get('location') ?? ''),
      ':set': 'pangan',
      ':paper': paper?.paperId ?? '',
      ':batch': batch?.batchId ?? '',
      ':objection': open?.objectionId ?? '',
    },
    paths: [
      decided.path,
      scored.path,
      '/kampanye/lain/kurasi',
      '/kampanye/lain/kurasi/panel',
      '/kampanye/lain/kurasi/penilaian',
      `/kampanye/lain/kurasi/penilaian/${scored.applicationId}`,
      ...scored.paths,
    ],
    curator: scored.curator,
  };
}

/** An advantage with points, asked of some only. */
const longGate = ({ enterpriseName = '', sector = '' }: Record<string, string>) => ({
  ...{
    code: 'nib',
    name: enterpriseName.slice(0, 120),
    regulation: enterpriseName,
    from: '',
    until: '',
  },
  ...{ effect: 'advantage', evidence: 'nib', sectors: [sector], formats: ['nib'], points: '5' },
  when: [{ question: 'tahun-mulai-usaha', oneOf: '', atLeast: '2000', below: '3000' }],
});

/** All the way to the decree, with a second applicant who waits. */
async function decide(site: Site, cast: Cast, over: Record<string, string>) {
  const { house, today } = site;
  const campaignId = 'lagawi';
  const first = await apply(site, 1, over);
  const second = await apply(site, 2, { ...over, enterpriseName: 'Dua' });
  const third = await apply(site, 3, { ...over, enterpriseName: 'Tiga' });
  await useWholeChain(site, cast, { named: over['enterpriseName'] ?? '' });
  await setGates(house, cast.admin, { campaignId: 'lagawi', gates: [longGate(over)] });
  await pass(site, cast, first, second, third);
  await mapAll(site, cast);
  const curators = await seatPanel(site, cast, 3, {
    named: over['enterpriseName']?.slice(0, 180) ?? '',
  });
  await planSheets(house, cast.admin, { campaignId, each: 3 });
  await openPanel(house, cast.admin, campaignId);
  for (const [c, { who }] of curators.entries()) {
    for (const [a, { applicationId }] of [first, second, third].entries()) {
      const scores = typedScores(1 + ((a + 2 * c) % 5));
      await lockSheet(house, who, { campaignId, applicationId, scores });
    }
  }
  await closePanel(house, cast.admin, campaignId);
  const reason = `Alasan ${over['enterpriseName']}`;
  const { applicationId } = first;
  const otherwise = [
    [applicationId, 'conditional'],
    [second.applicationId, 'waiting'],
  ] as const;
  for (const [id, outcome] of otherwise) {
    await overrideOutcome(house, cast.admin, { campaignId, applicationId: id, outcome, reason });
  }
  await setConditions(house, cast.admin, {
    ...{ campaignId, applicationId },
    conditions: [1, 2].map((days) => ({
      ...{ text: `Label ${reason}`.slice(0, 250), dueOn: addDays(today, days) },
      checker: reason.slice(0, 150),
    })),
  });
  await agree(site, cast, curators, reason);
  await issueMinutes(house, cast.admin, {
    ...{ campaignId, number: '1', day: today, place: 'Bandar Lampung' },
    signatories: [{ name: reason.slice(0, 150), title: 'Ketua', nip: '' }],
  });
  await enterDecree(house, cast.admin, {
    ...{ campaignId, number: '12/IKM', decidedOn: today, place: 'Bandar Lampung' },
    ...{ deciderName: reason.slice(0, 150), deciderTitle: 'Plt. Kepala Dinas', deciderNip: '' },
  });
  await follow(site, cast, { first, third, reason });
  return first;
}

/** The plenary, with everybody's dissent, and the papers of the panel. */
async function agree(site: Site, cast: Cast, curators: readonly Curator[], reason: string) {
  const { house, today } = site;
  const campaignId = 'lagawi';
  const proposal = await proposalNow(site);
  const members = curators.map(({ personId }) => personId);
  await recordPlenary(house, cast.admin, {
    ...{ campaignId, heldOn: today, place: 'Bandar Lampung', chair: reason.slice(0, 150) },
    ...{ present: members, guests: reason, notes: reason, proposal },
    dissents: members.map((personId) => ({ personId, words: reason })),
  });
  const signatories = [{ name: reason.slice(0, 150), title: 'Ketua', nip: '' }];
  const head = { campaignId, number: '1', day: today, place: 'Bandar Lampung', signatories };
  await issuePacts(house, cast.admin, head);
}

/** What comes after: a condition is met, an objection answered, another open, a change entered. */
async function follow(
  site: Site,
  cast: Cast,
  asked: { first: Applicant; third: Applicant; reason: string },
) {
  const { house, today } = site;
  const { first, third, reason } = asked;
  const campaignId = 'lagawi';
  await recordConditionFinding(house, cast.admin, {
    ...{ campaignId, applicationId: first.applicationId, condition: 1 },
    ...{ result: 'met', dueOn: '', remark: reason },
  });
  const filing = { campaignId, token: third.path.split('/').at(-1) ?? '', body: reason };
  await fileObjection(house, { ...filing, ground: 'data' });
  const [one] = await selectObjections(house.database.read, campaignId);
  const objectionId = one?.objectionId ?? '';
  await answerObjection(house, cast.admin, {
    ...{ campaignId, objectionId, result: 'partly', answer: reason },
  });
  await fileObjection(house, { ...filing, ground: 'procedure' });
  await issueLetters(house, cast.admin, {
    ...{ campaignId, number: '1', day: today, place: 'Bandar Lampung' },
    signatories: [{ name: 'Uji', title: 'Ketua', nip: '' }],
  });
  const [minutes] = await papersOf(house.database, campaignId, 'curationMinutes');
  await decideOnPapers(house, cast.admin, campaignId, (act) =>
    addCopy(act, house.files, {
      ...{ paperId: minutes?.paperId ?? '', kind: 'scan', signer: reason.slice(0, 150) },
      bytes: Buffer.from('%PDF-1.4'),
    }),
  );
  await amendDecree(house, cast.admin, {
    ...{ campaignId, number: '13/IKM', decidedOn: today, place: 'Bandar Lampung', upheld: [] },
    ...{ deciderName: 'Uji', deciderTitle: 'Kepala Dinas', deciderNip: '' },
    leaves: [{ applicationId: first.applicationId, cause: 'violation', reason }],
  });
}

async function begin(site: Site, cast: Cast, over: Record<string, string>) {
  const { house } = site;
  const campaignId = 'lain';
  await openCall(site, cast, { campaignId });
  const first = await apply(site, 1, over, campaignId);
  const second = await apply(site, 2, { ...over, enterpriseName: 'Dua' }, campaignId);
  await useWholeChain(site, cast, { campaignId });
  await pass(site, cast, first, second);
  await mapAll(site, cast, campaignId);
  const curators = await seatPanel(site, cast, 2, { campaignId });
  await planSheets(house, cast.admin, { campaignId, each });
  await openPanel(house, cast.admin, campaignId);
  const { who, personId } = present(curators[0], 'a curator');
  const { applicationId } = first;
  await saveScores(house, who, { campaignId, applicationId, scores: typedScores(3) });
  const paths = await onPaper(site, cast, { applicationId, personId, over });
  const reason = `Binaan ${over['enterpriseName']}`;
  await declareConflict(house, who, { campaignId, applicationId, kind: 'assisted', reason });
  return { ...first, curator: personId, paths };
}

/** A sample with a long name, and a sheet of paper that waits for a second person. */
async function onPaper(
  { house }: Site,
  cast: Cast,
  asked: { applicationId: string; personId: string; over: Record<string, string> },
): Promise<string[]> {
  const { applicationId, personId, over } = asked;
  const campaignId = 'lain';
  const base = `/kampanye/${campaignId}/kurasi`;
  const long = over['enterpriseName'] ?? '';
  const code = await receiveSample(house, cast.admin, {
    ...{ campaignId, no: 1, photo: null, product: long.slice(0, 190), amount: '2 bungkus' },
    ...{ allergens: ['gluten', 'egg', 'fish', 'soy', 'milk'], storage: 'room', remark: long },
  });
  await enterPaperScores(house, cast.admin, {
    ...{ campaignId, applicationId, personId, scan: Buffer.from('%PDF-1.4') },
    scores: typedScores(2),
  });
  const sheet = `${base}/kertas/${applicationId}/${personId}`;
  return [`${base}/contoh`, `${base}/contoh/${code}`, `${base}/kertas`, sheet];
}
