/** A final that is being scored and one that is over, for the walk of pages. */
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import { campaignOf } from '../../src/campaigns/index.ts';
import { enterpriseTargets, joinCampaign } from '../../src/enterprises/index.ts';
import {
  closeFinal,
  declareJudgeConflict,
  enterWinners,
  fileJudgingObjection,
  issueDossier,
  lockJudgeSheet,
  nominate,
  openFinal,
  recordAwardResult,
  seatJudge,
  signJudgePact,
} from '../../src/judging/index.ts';
import { judgingObjectionsOf } from '../../src/judging/questions/objections.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { giveGrant, whoActs } from '../../src/people/index.ts';
import { judgedAlike, proposeWinners, takeProposedCriteria } from '../judging.ts';
import type { Cast, Site } from '../site.ts';

export interface Finals {
  values: Record<string, string>;
  paths: string[];
  /** Of the final that is being scored. */
  judge: string;
}

export async function furnishFinals(site: Site, cast: Cast, longName: string): Promise<Finals> {
  await setQuotas(site.house, cast.admin, 'lagawi', { winners: '1' });
  const [judge = ''] = await open(site, cast, 'lagawi');
  const fields = { name: `Juri ${longName}`.slice(0, 190), email: 'juri3@lagawi.example' };
  const scope = { kind: 'campaign', id: 'lagawi' } as const;
  const late = await cast.add(fields, { role: 'judge', scope, from: addDays(site.today, -1) });
  await related(site, cast, judge);
  const reason = `Menggantikan ${longName}`.slice(0, 500);
  await seatJudge(site.house, cast.admin, { campaignId: 'lagawi', personId: late, reason });
  for (const enterpriseId of [cast.keripik, cast.kopi]) {
    const from = addDays(site.today, -5);
    await joinCampaign(site.house, cast.admin, { enterpriseId, campaignId: 'lain', from });
  }
  await setQuotas(site.house, cast.admin, 'lain', { winners: '2' });
  const judges = await open(site, cast, 'lain');
  for (const personId of judges) {
    const who = present(await whoActs(site.house, personId, 'web'), 'a judge');
    for (const enterpriseId of [cast.keripik, cast.kopi]) {
      await lockJudgeSheet(site.house, who, {
        campaignId: 'lain',
        enterpriseId,
        scores: judgedAlike(3),
      });
    }
  }
  await closeFinal(site.house, cast.admin, 'lain');
  await nominated(site, cast);
  return {
    values: { ':finalist': cast.keripik },
    paths: [
      `/kampanye/lagawi/penjurian/juri/hubungan/${cast.keripik}/${judge}`,
      `/kampanye/lain/penjurian/hasil/${cast.kopi}`,
      `/kampanye/lain/penjurian/keberatan/${await objected(site, cast, longName)}`,
      `/kampanye/lagawi/penjurian/kertas/${cast.keripik}/${judge}`,
      '/kampanye/lain/penjurian',
      '/kampanye/lain/penjurian/peringkat',
      `/kampanye/lain/penjurian/peringkat/${cast.keripik}`,
      '/kampanye/lain/penjurian/penetapan',
      '/kampanye/lain/penjurian/penghargaan',
      ...['', '/usulan', '/pengumuman', '/berkas'].map(
        (page) => `/kampanye/lain/penjurian/penghargaan/${cast.keripik}${page}`,
      ),
    ],
    judge,
  };
}

/** The finalist who lost objects; gives the objection. */
async function objected(site: Site, cast: Cast, words: string): Promise<string> {
  const of = { campaignId: 'lain', enterpriseId: cast.kopi };
  const tono = present(await whoActs(site.house, cast.tono, 'web'), 'a producer');
  await fileJudgingObjection(site.house, tono, { ...of, ground: 'data', body: words });
  const { zone } = present(await campaignOf(site.house.database, 'lain'), 'a campaign');
  const asked = { campaignId: 'lain', zone };
  const { objections } = await judgingObjectionsOf(site.house.database, asked);
  return present(objections[0], 'an objection').objectionId;
}

/** Judges who declared, or are hinted at. */
async function related(site: Site, cast: Cast, judge: string): Promise<void> {
  const scope = { kind: 'enterprise', id: cast.keripik } as const;
  const until = addDays(site.today, 30);
  const mentoring = { personId: judge, role: 'mentor' as const, scope, from: site.today, until };
  await giveGrant(site.house, cast.admin, mentoring, (ids) =>
    enterpriseTargets(site.house.database, ids),
  );
  const who = present(await whoActs(site.house, judge, 'web'), 'a judge');
  await declareJudgeConflict(site.house, who, {
    ...{ campaignId: 'lagawi', enterpriseId: cast.kopi, kind: 'assisted' },
    reason: 'Binaan kantor wilayah sejak tahun lalu',
  });
}

/** Decided, nominated and placed. */
async function nominated(site: Site, cast: Cast): Promise<void> {
  const { house, today } = site;
  const key = { campaignId: 'lain', enterpriseId: cast.keripik };
  const named = 'Penghargaan'.repeat(12);
  await proposeWinners(site, cast, 'lain');
  await enterWinners(house, cast.admin, {
    ...{ campaignId: 'lain', number: 'SK-9', decidedOn: today, place: 'Bandar Lampung' },
    ...{ deciderName: 'Uji', deciderTitle: 'Gubernur', deciderNip: '' },
  });
  await nominate(house, cast.admin, {
    ...{ ...key, award: named, category: 'Kuliner', number: 'S-1' },
    ...{ nominatedOn: today, agreedOn: today },
  });
  await recordAwardResult(house, cast.admin, {
    ...{ ...key, stage: 'placed', votes: '123456', place: '2', source: named },
    announcedOn: today,
  });
  await issueDossier(house, cast.admin, {
    ...{ ...key, number: '1', day: today, place: 'Bandar Lampung' },
    signatories: [{ name: 'Uji', title: 'Ketua', nip: '' }],
  });
}

async function open(site: Site, cast: Cast, campaignId: string): Promise<string[]> {
  const { house, today } = site;
  const judges: string[] = [];
  for (const nth of [1, 2]) {
    const fields = { name: `Juri ${nth}`, email: `juri${nth}@${campaignId}.example` };
    const scope = { kind: 'campaign', id: campaignId } as const;
    const personId = await cast.add(fields, { role: 'judge', scope, from: addDays(today, -1) });
    const who = present(await whoActs(house, personId, 'web'), 'a judge');
    await signJudgePact(house, who, { campaignId, agrees: true });
    judges.push(personId);
  }
  await takeProposedCriteria(site, cast, campaignId);
  const finalists = [cast.keripik, cast.kopi];
  const unwitnessed = 'Toko baru dibuka kembali setelah lebaran';
  await openFinal(house, cast.admin, { campaignId, finalists, unwitnessed, unreported: 'Uji' });
  return judges;
}
