/** The enterprise itself: added, changed, its owner, its part in campaigns. */
import { setupOf } from '../../campaigns/index.ts';
import { type Act, act, type Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { isId, newId } from '../../kernel/id.ts';
import { decided, type Problem, Problems } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { enterprisesPolicy } from '../policy.ts';
import { enterpriseProblems } from '../problems.ts';
import { type CheckedEnterprise, checkEnterprise, decideZones } from '../rules/enterprise.ts';
import { decideEnd, decideJoin, decideOwner } from '../rules/participation.ts';
import {
  findOwner,
  holdEnterprise,
  insertEnterprise,
  insertParticipation,
  replaceAliases,
  replacePastZones,
  saveEnterprise,
  saveMembershipEnd,
  saveOwner,
  selectParticipations,
} from '../store/registry.ts';
import { saveMemberSector } from '../store/sectors.ts';
import type { EnterpriseEdit, EnterpriseFields } from '../words.ts';
import { change, mustReach, note } from './change.ts';

/**
 * A new enterprise: straight into a campaign by those who run it, on its own by an administrator.
 * The id may be made before the first send, so that sending twice adds one.
 */
export async function addEnterprise(
  ground: Ground,
  who: Who | null,
  asked: EnterpriseFields & {
    enterpriseId?: string;
    campaign?: { campaignId: string; from: string; until?: string | null };
    owner?: { personId: string; from: string };
  },
): Promise<string> {
  const { campaign, owner } = asked;
  const today = todayOf(ground.clock());
  const by = campaign
    ? enterprisesPolicy.mustBeAllowed(
        who,
        'enterprises.add',
        { campaignId: campaign.campaignId },
        today,
      )
    : enterprisesPolicy.mustBeAllowed(who, 'enterprises.register', {}, today);
  const checks = [
    checkEnterprise(asked),
    campaign ? decideJoin([], campaign) : null,
    owner ? decideOwner(null, owner) : null,
  ] as const;
  const refusals = checks.flatMap((check): readonly Problem[] =>
    check && !check.ok ? check.refusals : [],
  );
  if (refusals.length > 0) throw new Problems(refusals);
  return act(ground, by, async (act) => {
    const { now } = act;
    const enterpriseId =
      asked.enterpriseId && isId(asked.enterpriseId) ? asked.enterpriseId : newId(now.getTime());
    const checked = decided(checks[0]);
    await insertEnterprise(act, { ...checked, enterpriseId, now });
    await replaceAliases(act, enterpriseId, checked.aliases);
    note(act, 'enterprises.add', enterpriseId, campaign ? { campaignId: campaign.campaignId } : {});
    if (campaign) {
      const days = decided(present(checks[1], 'the days of a membership were checked'));
      await joined(act, { enterpriseId, campaignId: campaign.campaignId, ...days });
    }
    if (owner) {
      const days = decided(present(checks[2], 'the days of an owner were checked'));
      await owned(act, enterpriseId, { personId: owner.personId, ...days });
    }
    return enterpriseId;
  });
}

/** Fields that are left out stay. */
export async function editEnterprise(
  ground: Ground,
  who: Who | null,
  enterpriseId: string,
  fields: EnterpriseEdit,
): Promise<void> {
  await change(ground, { who, enterpriseId, may: 'enterprises.edit' }, async (act, before) => {
    const after = decided(checkEnterprise({ ...before, ...fields }));
    const key = (one: CheckedEnterprise, field: keyof CheckedEnterprise) =>
      JSON.stringify(one[field]);
    const changed = (['name', 'zone', 'regionCode', 'sector', 'aliases'] as const).filter(
      (field) => key(after, field) !== key(before, field),
    );
    const zones = { now: before.zone, before: before.pastZones };
    const asked = { zone: after.zone, from: fields.zoneFrom ?? '', today: todayOf(act.now) };
    const past = decided(decideZones(zones, asked));
    if (changed.length === 0) return;
    if (past !== before.pastZones) await replacePastZones(act, enterpriseId, past);
    await saveEnterprise(act, enterpriseId, after);
    if (changed.includes('aliases')) await replaceAliases(act, enterpriseId, after.aliases);
    note(act, 'enterprises.edit', enterpriseId, { fields: changed });
  });
}

/** From that day on; the former owner's time ends the day before. */
export async function setOwner(
  ground: Ground,
  who: Who | null,
  enterpriseId: string,
  asked: { personId: string; from: string },
): Promise<void> {
  if (!isId(asked.personId)) throw enterpriseProblems.noSuchPerson();
  await change(ground, { who, enterpriseId, may: 'enterprises.setOwner' }, async (act) => {
    const current = await findOwner(act.sql, enterpriseId);
    const days = decided(decideOwner(current, asked));
    await owned(act, enterpriseId, { personId: asked.personId, ...days });
  });
}

async function owned(
  act: Act,
  enterpriseId: string,
  owner: Parameters<typeof saveOwner>[2],
): Promise<void> {
  await saveOwner(act, enterpriseId, owner);
  note(act, 'enterprises.setOwner', enterpriseId, { person: owner.personId, from: owner.from });
}

interface Membership {
  enterpriseId: string;
  campaignId: string;
}

/**
 * Takes an enterprise into a campaign. It opens the enterprise's days in the window to those who
 * run the campaign, so whoever does it must reach the enterprise already.
 */
export async function joinCampaign(
  ground: Ground,
  who: Who | null,
  asked: Membership & { from: string; until?: string | null },
): Promise<void> {
  const { enterpriseId, campaignId } = asked;
  await changeMembership(ground, who, asked, async (act) => {
    const before = await selectParticipations(act.sql, [enterpriseId], campaignId);
    await joined(act, { enterpriseId, campaignId, ...decided(decideJoin(before, asked)) });
  });
}

async function joined(act: Act, row: Parameters<typeof insertParticipation>[1]): Promise<void> {
  await insertParticipation(act, row);
  const { campaignId, from, until } = row;
  note(act, 'enterprises.join', row.enterpriseId, { campaignId, from, until });
}

/** Withdrawn: its days up to the last count. Disqualified: none does, and it is named as such. */
export async function endMembership(
  ground: Ground,
  who: Who | null,
  asked: Membership & { as: string; lastDay: string; reason: string },
): Promise<void> {
  const { enterpriseId, campaignId } = asked;
  await changeMembership(ground, who, asked, async (act) => {
    const before = await selectParticipations(act.sql, [enterpriseId], campaignId);
    const end = decided(decideEnd(before, asked));
    await saveMembershipEnd(act, asked, end);
    // The reason may speak of a person, so it stands in its row only.
    note(act, `enterprises.${end.as}`, enterpriseId, { campaignId, lastDay: end.lastDay });
  });
}

/** The one sector of a participant in a campaign; '' leaves it to KBLI. */
export async function chooseSector(
  ground: Ground,
  who: Who | null,
  asked: Membership & { code: string },
): Promise<void> {
  const { enterpriseId, campaignId } = asked;
  const { sectors } = await setupOf(ground.database, campaignId);
  const code = asked.code === '' ? null : asked.code;
  await changeMembership(ground, who, asked, async (act) => {
    if (code !== null && !sectors.some((one) => one.code === code)) {
      throw enterpriseProblems.sectorWrong();
    }
    const memberships = await selectParticipations(act.sql, [enterpriseId], campaignId);
    if (memberships.length === 0) throw enterpriseProblems.notMember();
    const made = { now: act.now, by: act.actor.personId };
    await saveMemberSector(act, { enterpriseId, campaignId, code, ...made });
    note(act, 'enterprises.chooseSector', enterpriseId, { campaignId, code });
  });
}

async function changeMembership(
  ground: Ground,
  who: Who | null,
  { enterpriseId, campaignId }: Membership,
  work: (act: Act) => Promise<void>,
): Promise<void> {
  const today = todayOf(ground.clock());
  enterprisesPolicy.mustBeAllowed(who, 'enterprises.setMembership', { campaignId }, today);
  const by = await mustReach(ground, { who, enterpriseId, may: 'enterprises.see' });
  await act(ground, by, async (act) => {
    if (!(await holdEnterprise(act, enterpriseId))) throw enterpriseProblems.notFound();
    await work(act);
  });
}
