/** What the pages of this room share. */

import type { ComponentChildren, VNode } from 'preact';
import { Problem } from '../../kernel/problem.ts';
import {
  addressOf,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  redirect,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { peoplePaths } from '../paths.ts';
import { peopleProblems } from '../problems.ts';
import type { TargetsOf, Visitor, Who } from '../words.ts';
import type { PeoplePorts } from './ports.ts';

export function visitorOf(visit: Visit): Visitor {
  const { c, house } = visit;
  return { headers: c.req.raw.headers, ip: addressOf(c, house.config.trustedProxies) };
}

/** The port, bound to this visit's database, as actions and questions want it. */
export const reachOf =
  (visit: Visit, ports: PeoplePorts): TargetsOf =>
  (enterpriseIds) =>
    ports.targetsOf(visit.house.database, enterpriseIds);

export function signedInOnly(visit: Visit): Who {
  if (!visit.who) throw peopleProblems.signInFirst();
  return visit.who;
}

/** A route whose page shows and changes only what its visitor may reach: judged inside. */
export const own = (
  method: Route['method'],
  path: string,
  handle: (visit: Visit) => Promise<Page | Response>,
): Route => ({ method, path, may: 'signedIn', handle });

export type ShowPerson = (visit: Visit, refused?: Refused) => Promise<Page>;

/** A form on this page: done, it leads back here; refused, it comes back filled in. */
export function act(
  path: string,
  show: ShowPerson,
  work: (visit: Visit, typed: Record<string, string>) => Promise<unknown>,
): Route {
  return own('post', path, async (visit) => {
    const typed = await typedIn(visit);
    const tried = await orRefused(typed, () => work(visit, typed));
    return tried.ok
      ? redirect(peoplePaths.person(param(visit, 'person')))
      : show(visit, tried.refused);
  });
}

export function goWith(to: string, cookies: readonly string[]): Response {
  const answer = redirect(to);
  for (const cookie of cookies) answer.headers.append('set-cookie', cookie);
  return answer;
}

export function Hidden(values: Record<string, string>): VNode {
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

export function SmallButton({ children }: { children: ComponentChildren }): VNode {
  return (
    <button type="submit" class="btn btn-sm min-h-11">
      {children}
    </button>
  );
}

/** Would this be let through? For what a page offers. */
export async function isAllowed(judged: Promise<unknown>): Promise<boolean> {
  try {
    await judged;
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}
