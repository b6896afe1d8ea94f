/** Follow-up for the walk over every page: checks in each state, steps, a hand-over. */

import { answerCheck, tellAttempt } from '../../src/growth/actions/check.ts';
import { addStep, stepOn } from '../../src/growth/actions/plan.ts';
import { addEvidence } from '../../src/growth/actions/readiness-files.ts';
import { answerReadiness, handOver, tellExport, tellTrade } from '../../src/growth/index.ts';
import { act } from '../../src/journal/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { addOfficer, addOfOffice, campaignId } from '../growth.ts';
import type { Cast, Site } from '../site.ts';

export interface Growths {
  officer: string;
  values: Record<string, string>;
  paths: readonly string[];
}

export async function furnishGrowth(site: Site, cast: Cast, longName: string): Promise<Growths> {
  const { house, today } = site;
  const enterpriseId = cast.keripik;
  const office = await addOfficer(site, cast, {
    ...{ name: longName.slice(0, 140), email: 'dinas@contoh.example', goals: longName },
    enterpriseIds: [enterpriseId, cast.kopi],
  });
  const planId = present(office.plans.get(enterpriseId), 'a plan');
  const steps = [newId(), newId()] as const;
  for (const stepId of steps) {
    const step = { stepId, words: longName.slice(0, 190), dueOn: today };
    await addStep(house, cast.admin, { enterpriseId, planId, ...step });
  }
  // Agreed upon some days ago, and overdue today.
  await act(house, cast.admin, async ({ client, note }) => {
    await client.query('update growth_step set due_on = due_on - 2');
    note({ verb: 'test.overdue', thing: 'followUp', thingId: planId });
  });
  const news = { stepId: steps[1], kind: 'done' as const, words: longName, dueOn: '' };
  await stepOn(house, cast.admin, { enterpriseId, planId, ...news });
  const at = { enterpriseId, planId, month: 1 };
  const attempt = { attemptId: newId(), triedOn: addDays(today, -3), way: 'phone' };
  await tellAttempt(house, cast.admin, { ...at, ...attempt, remark: longName });
  const answer = {
    ...{ checkedOn: addDays(today, -1), ended: 'active', running: 'ya', sales: '987654321' },
    ...{ men: '2', women: '3', markets: longName, permits: longName, remark: longName },
  };
  await answerCheck(house, cast.admin, { ...at, typed: { ...answer, reason: '' }, seen: 0 });
  await answerCheck(house, cast.admin, { ...at, typed: { ...answer, reason: longName }, seen: 1 });
  const told = { level: '1', evidence: longName, answeredOn: today };
  await answerReadiness(house, cast.admin, { enterpriseId, item: 'merek', ...told });
  await addEvidence(house, cast.admin, {
    ...{ enterpriseId, item: 'merek', name: `${longName}.pdf`, bytes: Buffer.from('%PDF-1.7 uji') },
  });
  await tellTrade(house, cast.admin, {
    ...{ enterpriseId, hsCodes: '190590, 20052000', capacity: '2000', capacityUnit: 'kg' },
    ...{ terms: 'FOB', price: '2,50', currency: 'USD' },
    certificates: `${longName}; ID123; ${addDays(today, 30)}`,
  });
  const exportId = newId();
  await tellExport(house, cast.admin, {
    ...{ enterpriseId, exportId, country: 'MY', day: today, hsCode: '190590', value: '1.250,50' },
    ...{ currency: 'USD', valueRp: '19.000.000', rateSource: longName, quantity: longName },
    ...{ document: longName, source: longName },
    isAnother: false,
  });
  const officer = await addOfOffice(cast, {
    ...{ name: `Baru ${longName}`.slice(0, 190), email: 'dinas2@contoh.example' },
    ...{ institutionId: office.institutionId, today },
  });
  const paperId = await handOver(house, cast.admin, {
    ...{ campaignId, fromId: office.officerId, toId: officer, planIds: [], reason: longName },
    ...{ until: addDays(today, 300), number: 'BA-1', day: today, place: 'Pringsewu' },
    signatories: [{ name: 'Kepala', title: 'Kepala Dinas', nip: '' }],
  });
  const own = `/usaha/${enterpriseId}/tindak-lanjut/${planId}`;
  const papers = `/kampanye/${campaignId}/tindak-lanjut/dokumen/${paperId}`;
  return {
    officer,
    values: { ':plan': planId, ':step': steps[0], ':export': exportId },
    paths: [
      ...[1, 3, 6].map((month) => `${own}/pemantauan/${month}`),
      ...['pencabutan', 'salinan'].map((page) => `${papers}/${page}`),
      ...['merek', 'nib'].map((code) => `/usaha/${enterpriseId}/kesiapan-ekspor/butir/${code}`),
      `/usaha/${cast.kopi}/kesiapan-ekspor`,
      '/kampanye/lain/tindak-lanjut',
      '/kampanye/lain/tindak-lanjut/rencana',
      '/kampanye/lain/tindak-lanjut/serah-terima',
    ],
  };
}
