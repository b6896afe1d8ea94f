/** What the small forms of an enterprise's things have in common. */
import { inLocale, type Visit } from '../../web/index.ts';
import { enterpriseSaid } from '../messages.ts';
import { enterprisePaths } from '../paths.ts';
import { enterpriseProblems } from '../problems.ts';
import { here, theEnterprise, trailTo } from './parts.tsx';

export const done = (visit: Visit) => enterprisePaths.enterprise(here(visit));

/** What is shown in every form of this file: its title, where it stands, its button. */
export async function frame(visit: Visit, title: keyof typeof enterpriseSaid) {
  const m = inLocale(enterpriseSaid, visit.locale);
  const enterprise = await theEnterprise(visit);
  const said = m[title];
  const look = {
    title: typeof said === 'string' ? said : '',
    trail: trailTo(visit, enterprise),
    trailLabel: m.trail,
    submit: m.save,
  };
  return { m, enterprise, look };
}

export function found<T>(item: T | undefined): T {
  if (item === undefined) throw enterpriseProblems.noSuchItem();
  return item;
}
