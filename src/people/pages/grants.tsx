/** A person's rights: which hold, giving and revoking one. */
import type { VNode } from 'preact';
import { formatDay, parseDay } from '../../kernel/day.ts';
import { type Problem, Problems } from '../../kernel/problem.ts';
import {
  Empty,
  Field,
  inLocale,
  param,
  type Refused,
  type Route,
  Select,
  Submit,
  Table,
  type Visit,
} from '../../web/index.ts';
import { giveGrant, revokeGrant } from '../actions/grants.ts';
import { peopleSaid, roleNames, scopeNames } from '../messages.ts';
import { peoplePaths } from '../paths.ts';
import { mayGive } from '../policy/people.ts';
import { peopleProblems } from '../problems.ts';
import { targetOfScope } from '../rules.ts';
import {
  type Grant,
  type PersonWithGrants,
  type Role,
  roles,
  type Scope,
  type ScopeKind,
  scopeKinds,
} from '../words.ts';
import { act, reachOf, type ShowPerson, SmallButton } from './parts.tsx';
import { keyOfScope, type NamedScope, type PeoplePorts } from './ports.ts';

export function grantRoutes(ports: PeoplePorts, show: ShowPerson): readonly Route[] {
  const path = peoplePaths.person(':person');
  return [
    act(`${path}/hak`, show, (visit, typed) => give(visit, typed, ports)),
    act(`${path}/hak/:grant/cabut`, show, (visit) =>
      revokeGrant(visit.house, visit.who, param(visit, 'grant'), reachOf(visit, ports)),
    ),
  ];
}

async function give(visit: Visit, typed: Record<string, string>, ports: PeoplePorts) {
  const role = roles.find((one) => one === typed['role']);
  const scope = scopeTyped(typed);
  const from = parseDay(typed['from'] ?? '');
  const until = typed['until'] ? parseDay(typed['until']) : null;
  const refusals: Problem[] = [];
  if (!role || !scope) refusals.push(peopleProblems.scopeWrong());
  if (scope?.kind === 'region' && !ports.isRegion(scope.id)) {
    refusals.push(peopleProblems.regionWrong());
  }
  if (!from) refusals.push(peopleProblems.fromWrong());
  if (typed['until'] && !until) refusals.push(peopleProblems.untilWrong());
  if (refusals.length > 0 || !role || !scope || !from) throw new Problems(refusals);
  const personId = param(visit, 'person');
  const ground = typed['ground'] ?? '';
  const grant = { personId, role, scope, from, until, ground };
  await giveGrant(visit.house, visit.who, grant, reachOf(visit, ports));
}

/** `campaign lagawi-2022`, as keyOfScope writes it, or by its code a region that the list lacks. */
function scopeTyped(typed: Record<string, string>): Scope | null {
  if (typed['regionOther']) return { kind: 'region', id: typed['regionOther'] };
  const [kindTyped = '', ...rest] = (typed['scope'] ?? '').split(' ');
  const kind = scopeKinds.find((one): one is ScopeKind => one === kindTyped);
  return kind ? { kind, id: rest.join(' ') } : null;
}

interface GrantsProps {
  visit: Visit;
  refused: Refused;
  person: PersonWithGrants;
  names: readonly NamedScope[];
  /** Scopes that the visitor may choose from; none shows no form. */
  offered: readonly NamedScope[];
}

export function Grants({ visit, refused, person, names, offered }: GrantsProps): VNode {
  const { locale } = visit;
  const m = inLocale(peopleSaid, locale);
  const named = new Map(names.map(({ scope, name }) => [keyOfScope(scope), name]));
  const columns = [m.role, m.scope, m.from, m.until, m.ground, m.state, m.revoke];
  const mayRevoke = offered.length > 0;
  return (
    <>
      <h2 class="mt-8 mb-2">{m.grants}</h2>
      {person.grants.length === 0 ? (
        <Empty>{m.noGrants}</Empty>
      ) : (
        <Table
          label={m.grants}
          columns={columns.slice(0, mayRevoke ? 7 : 6).map((head) => ({ head }))}
          rows={person.grants.map((grant) => ({
            key: grant.grantId,
            cells: [
              roleNames[grant.role][locale],
              [
                scopeNames[grant.scope.kind][locale],
                named.get(keyOfScope(grant.scope)) ?? grant.scope.id,
              ]
                .filter(Boolean)
                .join(': '),
              formatDay(grant.from, locale),
              grant.until ? formatDay(grant.until, locale) : '–',
              grant.ground || '–',
              m[stateOf(grant, visit)],
              ...(mayRevoke
                ? [<Revoke key="revoke" grant={grant} person={person} visit={visit} />]
                : []),
            ],
          }))}
        />
      )}
      {offered.length > 0 && (
        <Give visit={visit} refused={refused} person={person} offered={offered} />
      )}
    </>
  );
}

function stateOf(grant: Grant, { today }: Visit): 'live' | 'ended' | 'coming' | 'revoked' {
  if (grant.isRevoked) return 'revoked';
  if (today < grant.from) return 'coming';
  return grant.until && grant.until < today ? 'ended' : 'live';
}

function Revoke(props: { grant: Grant; person: PersonWithGrants; visit: Visit }): VNode | null {
  const { grant, person, visit } = props;
  if (grant.isRevoked) return null;
  const m = inLocale(peopleSaid, visit.locale);
  const action = `${peoplePaths.person(person.personId)}/hak/${grant.grantId}/cabut`;
  return (
    <form method="post" action={action}>
      <SmallButton>{m.revoke}</SmallButton>
    </form>
  );
}

function Give(props: Omit<GrantsProps, 'names'>): VNode | null {
  const { visit, refused, person, offered } = props;
  const { locale } = visit;
  const m = inLocale(peopleSaid, locale);
  const field = { refused, locale };
  const givable = roles.filter((role) =>
    offered.some(({ scope }) => couldGive(visit, role, scope)),
  );
  if (givable.length === 0) return null;
  return (
    <details class="mt-4 max-w-xl" open={person.grants.length === 0 || 'role' in refused.typed}>
      <summary class="min-h-11 cursor-pointer">{m.give}</summary>
      <form method="post" action={`${peoplePaths.person(person.personId)}/hak`}>
        <Select
          {...field}
          name="role"
          label={m.role}
          options={givable.map((value) => ({ value, label: roleNames[value][locale] }))}
        />
        <Select
          {...field}
          name="scope"
          label={m.scope}
          options={offered.map(({ scope, name }) => ({
            value: keyOfScope(scope),
            label: [scopeNames[scope.kind][locale], name].filter(Boolean).join(': '),
          }))}
        />
        {offered.some(({ scope }) => scope.kind === 'region') && (
          <Field {...field} name="regionOther" label={m.regionOther} hint={m.regionOtherHint} />
        )}
        <Field {...field} name="from" type="date" label={m.from} value={visit.today} required />
        <Field {...field} name="until" type="date" label={m.until} hint={m.untilHint} />
        <Field {...field} name="ground" label={m.ground} hint={m.groundHint} />
        <Submit>{m.give}</Submit>
      </form>
    </details>
  );
}

/** Enterprises are offered by the port, which knows their memberships; the action judges again. */
function couldGive(visit: Visit, role: Role, scope: Scope): boolean {
  const giver = visit.who?.grants ?? [];
  if (scope.kind === 'enterprise' && role !== 'administrator' && role !== 'auditor') return true;
  return mayGive({ role, scope, target: targetOfScope(scope), giver, today: visit.today });
}
