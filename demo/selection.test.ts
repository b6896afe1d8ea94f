/** The thirty are chosen by the real rooms, and are those of whom the replay goes on to tell. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listOf } from '../src/curation/questions/after.ts';
import { applicationCounts } from '../src/curation/questions/applications.ts';
import { mappingOf } from '../src/curation/questions/chain.ts';
import { panelOf } from '../src/curation/questions/panel.ts';
import { paperSheetsOf } from '../src/curation/questions/samples.ts';
import { isChosen } from '../src/curation/rules/after.ts';
import { type PaperKind, papersOf, paperToken, readClaims } from '../src/documents/index.ts';
import { checkPaper } from '../src/documents/questions/papers.ts';
import { buildHouse, type House } from '../src/house.ts';
import { type TestGround, testGround } from '../test/house.ts';
import { applicantsOf, applicantsTotal } from './applicants.ts';
import { lagawiCast, lagawiTruth } from './lagawi.ts';
import { setOut } from './replay.ts';
import { chooseThirty, openCall } from './selection.ts';
import { StoryClock } from './story.ts';

let ground: TestGround;
let house: House;
const id = 'lagawi-2022';
before(async () => {
  ground = await testGround();
  const story = new StoryClock();
  house = await buildHouse({ ...ground.config, simulation: true }, story.now);
  const campaigns = [{ id, name: 'SIMULASI', truth: lagawiTruth() }];
  const scene = await setOut(house, story, campaigns);
  await openCall(scene);
  await chooseThirty(scene, lagawiCast);
});
after(async () => {
  await house?.close();
  await ground?.close();
});

const rowsOf = async <R extends object>(sql: string): Promise<R[]> =>
  (await house.database.pool.query<R>(sql)).rows;

test('478 applied, under numbers, phones and NIBs that nobody has', async () => {
  const applicants = applicantsOf(lagawiCast);
  assert.equal(applicants.length, applicantsTotal);
  assert.equal(new Set(applicants.map((one) => one.enterpriseName)).size, applicantsTotal);
  const [row] = await rowsOf<{ n: number; odd: number; nowhere: number }>(
    `select count(*)::int as n,
       count(*) filter (where phone not like '+62000%' or nib !~ '^(0000.*)?$')::int as odd,
       count(*) filter (where region_code = '')::int as nowhere
     from application where no is not null`,
  );
  assert.deepEqual(row, { n: applicantsTotal, odd: 0, nowhere: 0 });
});

test('every applicant was scored by two institutions, and the work was shared evenly', async () => {
  const [least] = await rowsOf<{ institutions: number }>(
    `select count(distinct m.institution_id)::int as institutions
     from score_sheet s join panel_member m using (person_id) where s.removed_at is null
     group by s.application_id order by 1 limit 1`,
  );
  assert.ok((least?.institutions ?? 0) >= 2);
  const loads = await rowsOf<{ n: number }>(
    'select count(*)::int as n from score_sheet where removed_at is null group by person_id order by 1',
  );
  assert.equal(loads.length, 8);
  assert.ok((loads.at(-1)?.n ?? 0) - (loads[0]?.n ?? 0) <= 1);
});

test('one left the list; with who moved up it is the cast, in the published mix', async () => {
  const list = await listOf(house.database, id);
  const standings = list?.standings ?? [];
  const [left, ...more] = standings.filter((one) => one.left);
  assert.deepEqual([left?.left?.cause, more.length], ['withdrew', 0]);
  assert.equal(standings.filter((one) => one.movedUp).length, 1);
  const chosen = standings
    .filter(({ outcome }) => isChosen(outcome))
    .map(({ applicationId }) => list?.people.get(applicationId));
  assert.deepEqual(
    chosen.map((one) => one?.enterpriseName).sort(),
    lagawiCast.map(({ brand }) => brand).sort(),
  );
  const bySector = Object.groupBy(chosen, (one) => one?.sector ?? '');
  const mix = ['makanan-minuman', 'mainan-anak', 'fesyen', 'kerajinan', 'mesin'];
  assert.deepEqual(
    mix.map((code) => bySector[code]?.length),
    [18, 1, 3, 7, 1],
  );
});

test('minutes and list are issued, and say that they are a simulation’s', async () => {
  for (const kind of ['curationMinutes', 'participants'] as const) {
    const [paper] = await papersOf(house.database, id, kind);
    assert.equal(JSON.parse(paper?.claims ?? '[]')[7], 1, kind);
  }
});

test('the same scores are drawn in every replay', async () => {
  const [first] = await rowsOf<{ enterprise_name: string; score: number }>(
    `select a.enterprise_name, (e ->> 'scoreHundredths')::int as score from selection_decree d,
       jsonb_array_elements(d.content -> 'entries') e
     join application a on a.application_id = (e ->> 'applicationId')::uuid
     order by (e ->> 'rank')::int, a.no limit 1`,
  );
  assert.deepEqual(first, { enterprise_name: 'Rengginang Besugi 143', score: 8852 });
});

test('one met its condition, two objections have their answers, everybody has a letter', async () => {
  const [told] = await rowsOf<Record<string, number>>(
    `select (select count(*) from condition_finding where result = 'met')::int as met,
       (select count(*) from objection)::int as objections,
       (select count(*) from objection_answer)::int as answers,
       (select count(*) from paper where kind = 'selectionLetter')::int as letters`,
  );
  assert.deepEqual(told, { met: 1, objections: 2, answers: 2, letters: 479 });
});

test('no paper in force tells another list than the one after the change', async () => {
  const { database } = house;
  const list = await listOf(database, id);
  const chosen = (list?.standings ?? []).filter(({ outcome }) => isChosen(outcome));
  const numbers = chosen.map(({ no }) => no).join(', ');
  const inForce = async (kind: PaperKind) =>
    (await papersOf(database, id, kind)).filter(({ revocation }) => !revocation);
  const [announcement, ...more] = await inForce('announcement');
  assert.equal(more.length, 0);
  const facts = new Map(readClaims(announcement?.claims ?? '')?.facts);
  assert.equal(facts.get('Nomor pendaftar'), numbers);
  assert.equal((await inForce('participants')).length, 1);
  const [change] = await inForce('selectionAmendment');
  assert.equal(readClaims(change?.claims ?? '')?.number, list?.amendments[0]?.number);
  // One letter each, and whom the change concerns reads of it.
  const letters = await inForce('selectionLetter');
  assert.equal(new Set(letters.map(({ subjectId }) => subjectId)).size, letters.length);
  const outcomes = new Map(
    letters.map((one) => [one.subjectId, new Map(readClaims(one.claims)?.facts).get('Hasil')]),
  );
  for (const { applicationId, left, movedUp } of list?.standings ?? []) {
    if (left) assert.equal(outcomes.get(applicationId), 'TIDAK LAGI DALAM DAFTAR');
    if (movedUp !== null) assert.equal(outcomes.get(applicationId), 'TERPILIH');
  }
  const [decree] = await papersOf(database, id, 'selectionDecree');
  const keyring = house.files.keyring;
  const checked = await checkPaper(database, keyring, decree ? paperToken(decree) : '');
  const said = checked?.changes.map(({ claims }) => claims.number);
  assert.deepEqual(said, [list?.amendments[0]?.number]);
});

test('an objection and its answer tell of the data what the application says', async () => {
  const rows = await rowsOf<{ body: string; answer: string; began: string }>(
    `select o.body, n.answer, a.answers ->> 'mulai' as began from objection o
     join objection_answer n using (objection_id) join application a using (application_id)
     where o.ground = 'data'`,
  );
  assert.equal(rows.length, 1);
  for (const { body, answer, began } of rows) {
    for (const words of [body, answer]) {
      assert.deepEqual(words.match(/\b(19|20)\d\d\b/g), [began], words);
    }
  }
});

test('the mapping let some not go on, a plenary agreed, samples had their end', async () => {
  const [told] = await rowsOf<Record<string, number>>(
    `select (select count(*) from mapping_finding where outcome = 'failed')::int as mapped,
       (select count(*) from application_sample s left join application_sample_end e
          using (application_id, no) where e.no is null)::int as kept,
       (select count(*) from selection_plenary)::int as plenaries,
       (select count(*) from paper where kind in ('panelDecree', 'assignmentLetter', 'invitation',
          'attendance', 'integrityPact', 'plenaryNotes'))::int as papers,
       (select count(*) from paper where kind = 'selectionLetter'
          and content ->> 'outcome' like '%PEMETAAN%')::int as letters`,
  );
  assert.ok((told?.['mapped'] ?? 0) > 5);
  assert.deepEqual(
    { ...told, mapped: 0, letters: 0 },
    {
      ...{ mapped: 0, letters: 0, kept: 0, plenaries: 1, papers: 4 + 8 + 1 },
    },
  );
  assert.equal(told?.['letters'], told?.['mapped']);
});

test('an interest kept a curator away, paper was compared, goods went back to their makers', async () => {
  const [told] = await rowsOf<Record<string, number>>(
    `select (select count(*) from score_sheet s join panel_conflict c using (application_id, person_id)
          where c.kind = 'personal' and s.removed_at is null)::int as scored,
       (select count(*) from panel_conflict)::int as relations,
       (select count(*) from score_entry_check where is_same)::int as compared,
       (select count(*) from application_file where question like 'contoh.%')::int as photos,
       (select count(*) from application where withdrawn_at is not null)::int as withdrawn,
       (select count(*) from paper_copy where kind = 'scan')::int as scans,
       (select count(*) from application_sample_end e join application_sample s
          using (application_id, no) where (e.way = 'returned')
          <> ('notFood' = any (s.allergens)))::int as odd`,
  );
  // Theirs were typed from paper, and one of them went after the list was decided.
  assert.equal((await paperSheetsOf(house.database, id)).rows.length, 2);
  assert.deepEqual(told, {
    ...{ scored: 0, relations: 2, compared: 2, photos: 12, withdrawn: 2, scans: 1, odd: 0 },
  });
});

test('food was tasted by its code alone, and those who came first have receipts', async () => {
  const [told] = await rowsOf<Record<string, number>>(
    `select (select count(*) from criteria_set, jsonb_array_elements(criteria) c
          where (c ->> 'isBlind')::boolean)::int as blind,
       (select count(*) from paper where kind = 'sampleReceipt')::int as receipts,
       (select count(*) from paper where kind = 'curationMinutesPublic')::int as open`,
  );
  assert.deepEqual(told, { blind: 1, receipts: 12, open: 1 });
});

test('food had to show a permit, and a halal certificate gave points', async () => {
  const gates = await rowsOf<{ code: string; points: number }>(
    `select g ->> 'code' as code, (g ->> 'points')::int as points
     from gate_set, jsonb_array_elements(gates) g where campaign_id = '${id}'`,
  );
  assert.deepEqual(gates, [
    { code: 'nib', points: 0 },
    { code: 'izin-edar', points: 0 },
    { code: 'izin-edar-beku', points: 0 },
    { code: 'halal-nilai-tambah', points: 5 },
  ]);
  const [met] = await rowsOf<{ n: number; others: number; permits: number }>(
    `select count(*)::int as n, count(*) filter (where a.sector <> 'makanan-minuman')::int as others,
       (select count(*) from application where sector = 'makanan-minuman'
          and answers ->> 'izin-edar' ~ '^(206990101.*|MD0000.*)')::int as permits
     from gate_advantage join application a using (application_id)`,
  );
  assert.ok((met?.n ?? 0) > 20 && (met?.permits ?? 0) > 100);
  assert.equal(met?.others, 0);
});

test('what came in adds up, and no sheet is waited for of somebody who withdrew', async () => {
  const { sent, passedThenWithdrew, ...parts } = await applicationCounts(house.database, id);
  const sum = Object.values(parts).reduce((all, one) => all + one, 0);
  assert.deepEqual([sent, sum], [applicantsTotal, applicantsTotal]);
  assert.deepEqual([parts.withdrawn, passedThenWithdrew], [1, 1]);
  const { rows } = (await mappingOf(house.database, id)) ?? { rows: [] };
  const went = await rowsOf<{ went: number }>(
    `select (s ->> 'went')::int as went from paper, jsonb_array_elements(content -> 'stages') s
     where kind = 'curationMinutes' limit 2`,
  );
  const mapped = rows.filter(({ finding }) => finding?.outcome === 'passed').length;
  assert.deepEqual(
    went.map((one) => one.went),
    [parts.passed, mapped],
  );
  assert.equal(rows.length, parts.passed);
  for (const { sheets, locked } of (await panelOf(house.database, id)).members) {
    assert.equal(locked, sheets);
  }
});
