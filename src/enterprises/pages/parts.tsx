/** What the pages of this room share. */
import type { VNode } from 'preact';
import { peoplePolicy, type Target } from '../../people/index.ts';
import { type Crumb, inLocale, param, type Visit } from '../../web/index.ts';
import { enterpriseSaid } from '../messages.ts';
import { enterprisePaths } from '../paths.ts';
import { enterprisesPolicy } from '../policy.ts';
import { enterpriseProblems } from '../problems.ts';
import { type EnterpriseWhole, enterpriseOf, enterpriseTarget } from '../questions.ts';
import { provinces, regencies, regionName } from '../rules/regions.ts';

export const here = (visit: Visit): string => param(visit, 'enterprise');

export const onEnterprise = (visit: Visit): Promise<Target | null> =>
  enterpriseTarget(visit.house.database, here(visit));

export const onCampaign = async (visit: Visit): Promise<Target> => ({
  campaignId: param(visit, 'campaign'),
});

const { permissions } = enterprisesPolicy;
export const maySee = { may: permissions['enterprises.see'], on: onEnterprise };
export const mayEdit = { may: permissions['enterprises.edit'], on: onEnterprise };

export async function theEnterprise(visit: Visit): Promise<EnterpriseWhole> {
  const enterprise = await enterpriseOf(visit.house.database, here(visit));
  if (!enterprise) throw enterpriseProblems.notFound();
  return enterprise;
}

/** Home, and the enterprise where the page lies inside one. */
export function trailTo(
  visit: Visit,
  enterprise: { enterpriseId: string; name: string } | null = null,
): Crumb[] {
  const m = inLocale(enterpriseSaid, visit.locale);
  return [
    { href: '/', text: m.home },
    ...(enterprise
      ? [{ href: enterprisePaths.enterprise(enterprise.enterpriseId), text: enterprise.name }]
      : []),
  ];
}

/** What this visitor may do here, asked once for a page. */
export function rightsOn(visit: Visit, target: Target) {
  const { who, today } = visit;
  return {
    edit: enterprisesPolicy.may(who, 'enterprises.edit', target, today),
    setOwner: enterprisesPolicy.may(who, 'enterprises.setOwner', target, today),
    checkRegistry: enterprisesPolicy.may(who, 'enterprises.checkRegistry', target, today),
    seeBaseline: enterprisesPolicy.may(who, 'enterprises.seeBaseline', target, today),
    seePeople: peoplePolicy.may(who, 'people.see', target, today),
  };
}

/**
 * The regencies whose names are known; others are written by their code. Those of a province that
 * `place` names come first.
 */
export function regionOptions(chosen?: string, place = ''): { value: string; label: string }[] {
  const near = Object.keys(provinces).filter((code) =>
    place.toLowerCase().includes(provinces[code]?.toLowerCase() ?? '-'),
  );
  const isNear = ({ kemendagri }: { kemendagri: string }) => near.includes(kemendagri.slice(0, 2));
  const sorted = [...regencies.filter(isNear), ...regencies.filter((one) => !isNear(one))];
  const known = sorted.map(({ kemendagri, name }) => ({
    value: kemendagri,
    label: `${name}, ${provinces[kemendagri.slice(0, 2)]}`,
  }));
  const isOther = chosen && !known.some((one) => one.value === chosen);
  return isOther
    ? [...known, { value: chosen, label: `${regionName(chosen)} · ${chosen}` }]
    : known;
}

function Hidden(values: Record<string, string>): VNode {
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/** One small act without a form of its own. */
export function ActButton(props: {
  action: string;
  label: string;
  /** What it acts on, for those who hear the button alone. */
  of: string;
  values?: Record<string, string>;
}): VNode {
  return (
    <form method="post" action={props.action} class="inline">
      <Hidden {...(props.values ?? {})} />
      <button type="submit" class="btn btn-sm min-h-11" aria-label={`${props.label}: ${props.of}`}>
        {props.label}
      </button>
    </form>
  );
}
