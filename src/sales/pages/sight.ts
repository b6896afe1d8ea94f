/**
 * What a person may see of an enterprise's sales: the producer and the installation's staff see all
 * of them; whoever comes by a campaign sees the days inside its window while membership lasts, and
 * no others (design.md, The people).
 */
import {
  currentDefinition,
  listCampaigns,
  runningOf,
  type SaleDefinition,
} from '../../campaigns/index.ts';
import { enterpriseTarget, enterpriseTargets } from '../../enterprises/index.ts';
import type { Day } from '../../kernel/day.ts';
import { Problem } from '../../kernel/problem.ts';
import { type Grant, type Membership, may, type Target, type Who } from '../../people/index.ts';
import { param, type Visit } from '../../web/index.ts';
import { salesPolicy } from '../policy.ts';
import { salesProblems } from '../problems.ts';
import { type ImportDetail, importDetail } from '../questions/imports.ts';
import { type OrderDetail, orderDetail } from '../questions/order.ts';
import { findUpload, type Upload, type UploadKey } from '../store/uploads.ts';

interface Days {
  from: Day;
  to: Day;
}

export interface Sight {
  enterpriseId: string;
  /** The campaign through which it is looked at; null for the whole ledger. */
  campaignId: string | null;
  /** The days of each time that it took part in the campaign; null for the whole ledger. */
  spans: readonly Days[] | null;
  /**
   * What of it the campaign counts, where the address names one: then rows add up to its figure.
   */
  definition: SaleDefinition | null;
}

export async function sightOf(
  visit: Visit,
  enterpriseId = param(visit, 'enterprise'),
): Promise<Sight> {
  const asked = visit.c.req.query('kampanye') || null;
  const { database } = visit.house;
  const [target, campaigns] = await Promise.all([
    enterpriseTarget(database, enterpriseId),
    listCampaigns(database),
  ]);
  if (!target) throw salesProblems.noSuchOrder();
  const isWhole = seesWhole(visit, target);
  const open = (target.memberships ?? [])
    .filter((one) => isWhole || reachesBy(visit, target, one.campaignId))
    .flatMap((membership) => {
      const campaign = campaigns.find((one) => one.campaignId === membership.campaignId);
      return campaign ? [{ membership, ...campaign }] : [];
    });
  const chosen = asked
    ? open.find(({ campaignId }) => campaignId === asked)
    : runningOf(open, visit.today);
  if (asked && !chosen) throw salesProblems.noSuchCampaign({ campaignId: asked });
  const whole = { enterpriseId, campaignId: chosen?.campaignId ?? null, definition: null };
  if (isWhole && !asked) return { ...whole, spans: null };
  if (!chosen) throw salesProblems.notInCampaign();
  const definition = asked ? await currentDefinition(database, asked) : null;
  const spans = open
    .filter(({ campaignId }) => campaignId === chosen.campaignId)
    .map(({ window, membership }) => daysIn(window, membership));
  return { ...whole, definition, spans };
}

/** As `sightOf` of another enterprise; null where it is closed to the person. */
export const sightIfOpen = (visit: Visit, enterpriseId: string): Promise<Sight | null> =>
  sightOf(visit, enterpriseId).catch((error: unknown) => {
    if (error instanceof Problem) return null;
    throw error;
  });

/**
 * Which of them the person may look at through the campaign: one that left before a right began is
 * closed to it, though the campaign's figure still counts its days.
 */
export async function openIn(
  visit: Visit,
  campaignId: string,
  enterpriseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const targets = await enterpriseTargets(visit.house.database, enterpriseIds);
  const open = targets.filter(
    (target) =>
      (target.memberships ?? []).some((one) => one.campaignId === campaignId) &&
      (seesWhole(visit, target) || reachesBy(visit, target, campaignId)),
  );
  return new Set(open.flatMap(({ enterpriseId }) => enterpriseId ?? []));
}

function daysIn(window: Days, membership: Membership): Days {
  const { from, until } = membership;
  return {
    from: from > window.from ? from : window.from,
    to: until && until < window.to ? until : window.to,
  };
}

/** Whether the person sees all of the enterprise's days, through whichever campaign. */
export async function isWholeFor(visit: Visit, enterpriseId: string): Promise<boolean> {
  const target = await enterpriseTarget(visit.house.database, enterpriseId);
  return target !== null && seesWhole(visit, target);
}

function seesWhole({ who, today }: Visit, target: Target): boolean {
  return grantsThat(
    who,
    ({ scope: { kind } }) => kind === 'installation' || kind === 'enterprise',
    {
      target,
      today,
    },
  );
}

/** Corrections, marks and requests are for whoever may do this. */
export async function mayCorrect(visit: Visit): Promise<boolean> {
  const target = await enterpriseTarget(visit.house.database, param(visit, 'enterprise'));
  return target !== null && salesPolicy.may(visit.who, 'sales.correct', target, visit.today);
}

/** A campaign's grant reaches its own window only; a region's or an institution's reaches any. */
function reachesBy({ who, today }: Visit, target: Target, campaignId: string): boolean {
  const memberships = (target.memberships ?? []).filter(
    (one: Membership) => one.campaignId === campaignId,
  );
  const seen = { ...target, memberships };
  return grantsThat(who, ({ scope }) => scope.kind !== 'campaign' || scope.id === campaignId, {
    target: seen,
    today,
  });
}

function grantsThat(
  who: Who | null,
  choose: (grant: Grant) => boolean,
  { target, today }: { target: Target; today: Day },
): boolean {
  const grants = (who?.grants ?? []).filter(choose);
  return who !== null && may({ ...who, grants }, see, target, today);
}

const see = salesPolicy.permissions['sales.see'];

/** Whether some of the days are in sight; days that nobody told are. */
export const reaches = (
  { spans }: Pick<Sight, 'spans'>,
  { from, to }: { from: Day | null; to: Day | null },
): boolean =>
  spans === null || spans.some((span) => !(to && to < span.from) && !(from && from > span.to));

/** The order of the address, where its day is in the visitor's sight. */
export async function orderInSight(visit: Visit, sight: Sight): Promise<OrderDetail> {
  const order = await orderDetail(visit.house.database, {
    enterpriseId: sight.enterpriseId,
    issuer: param(visit, 'issuer'),
    orderNo: param(visit, 'no'),
  });
  if (!order || !reaches(sight, { from: order.day, to: order.day })) {
    throw salesProblems.noSuchOrder();
  }
  return order;
}

/** A file may hold days outside a campaign: its preview is for the owner and for who sent it. */
export async function uploadInSight(visit: Visit, key: UploadKey): Promise<Upload> {
  const upload = await findUpload(visit.house.database.read, key);
  const isOwn = upload !== null && upload.receivedBy === visit.who?.personId;
  if (!upload || !(isOwn || (await isWholeFor(visit, key.enterpriseId)))) {
    throw salesProblems.noSuchUpload();
  }
  return upload;
}

/** Whoever comes by a campaign sees a receipt whole only where all its days are inside. */
export async function importInSight(
  visit: Visit,
  key: { enterpriseId: string; importId: string },
): Promise<{ found: ImportDetail; isAllInSight: boolean }> {
  const [sight, found] = await Promise.all([
    sightOf(visit, key.enterpriseId),
    importDetail(visit.house.database, key),
  ]);
  if (!found) throw salesProblems.noSuchImport();
  const isOwn = found.importedBy !== null && found.importedBy === visit.who?.personId;
  const isAllInSight = isOwn || holdsAll(sight, found.window);
  if (!isAllInSight && !(found.window && reaches(sight, found.window)))
    throw salesProblems.noSuchImport();
  return { found, isAllInSight };
}

/** Whether all of the days are in sight, within one time of taking part. */
const holdsAll = ({ spans }: Sight, days: Days | null): boolean =>
  spans === null ||
  (days !== null && spans.some(({ from, to }) => from <= days.from && days.to <= to));
