import type { VNode } from 'preact';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import { Empty, inLocale, Table, type Visit } from '../../web/index.ts';
import { permitSaid } from '../messages/permits.ts';
import { identifierSaid } from '../messages.ts';
import { enterprisePaths } from '../paths.ts';
import type { EnterpriseWhole } from '../questions.ts';
import { type IdentifierStanding, standingOf } from '../rules/identifiers.ts';
import { wordsOfNote } from '../rules/notes.ts';
import { pirtFood, pirtPackaging, splitPirt } from '../rules/pirt.ts';
import type { KbliClass } from '../words/permits.ts';
import { type Identifier, identifierWords, type StepResult } from '../words.ts';
import { ActButton, here } from './parts.tsx';

/** Every number with each step of its check; what nobody looked up says so. */
export function Identifiers(props: {
  enterprise: EnterpriseWhole;
  visit: Visit;
  rights: { edit: boolean; checkRegistry: boolean };
}): VNode {
  const { enterprise, visit, rights } = props;
  const m = inLocale(identifierSaid, visit.locale);
  if (enterprise.identifiers.length === 0) return <Empty>{m.none}</Empty>;
  const products = new Map(enterprise.products.map((one) => [one.productId, one.name]));
  const heads = [
    m.number,
    m.product,
    m.standing,
    m.checked,
    ...(rights.edit || rights.checkRegistry ? [m.acts] : []),
  ];
  return (
    <Table
      label={m.identifiers}
      columns={heads.map((head) => ({ head }))}
      rows={enterprise.identifiers.map((one) => ({
        key: `${one.kind} ${one.number} ${one.edition}`,
        cells: [
          <>
            {identifierWords[one.kind][visit.locale]} {one.edition}
            <br />
            <span class="font-mono">{one.number}</span>
            {one.kind === 'kbli' && <Kbli identifier={one} known={enterprise.kbli} />}
          </>,
          one.productId ? (products.get(one.productId) ?? '') : m.wholeEnterprise,
          <Standing key="standing" identifier={one} visit={visit} />,
          <Steps key="steps" identifier={one} visit={visit} />,
          <Acts key="acts" identifier={one} visit={visit} rights={rights} />,
        ].slice(0, heads.length),
      }))}
    />
  );
}

/** Its title, and what the class is called in the other edition. */
function Kbli(props: { identifier: Identifier; known: readonly KbliClass[] }): VNode | null {
  const { number, edition } = props.identifier;
  const found = props.known.find((one) => one.code === number && one.edition === edition);
  if (!found) return null;
  const others = found.others.map((one) => `KBLI ${one.edition} ${one.code} ${one.title}`);
  return <p class="grounds">{[found.title, ...others.map((one) => `→ ${one}`)].join(' ')}</p>;
}

function Standing({ identifier, visit }: { identifier: Identifier; visit: Visit }): VNode {
  const { locale, today } = visit;
  const m = inLocale(identifierSaid, locale);
  const standing: IdentifierStanding = standingOf(identifier, today);
  const { lastCheck, validUntil, issuedOn } = identifier;
  return (
    <>
      <span class="whitespace-nowrap">{m[standing]}</span>
      {lastCheck && (
        <p class="grounds">
          {m.checkedAt(lastCheck.place, formatInstant(lastCheck.checkedAt, 'WIB', locale))}
          {lastCheck.remark && ` · ${lastCheck.remark}`}
        </p>
      )}
      {issuedOn && <p class="grounds">{m.issuedOn(formatDay(issuedOn, locale))}</p>}
      {validUntil && <p class="grounds">{m.validUntil(formatDay(validUntil, locale))}</p>}
    </>
  );
}

const stepKeys: Record<StepResult, 'fits' | 'doubtful' | 'noRule'> = {
  fits: 'fits',
  doubtful: 'doubtful',
  none: 'noRule',
};

function Steps({ identifier, visit }: { identifier: Identifier; visit: Visit }): VNode {
  const { locale } = visit;
  const m = inLocale(identifierSaid, locale);
  const { format, structure, notes, alsoAt } = identifier;
  const lines = [
    ...notes.map((note) => wordsOfNote(note)[locale]),
    ...(alsoAt > 0 ? [m.alsoAt(alsoAt)] : []),
    ...(identifier.kind === 'pirt' ? pirtLines(identifier.number, visit) : []),
  ];
  return (
    <>
      {`${m.format}: ${m[stepKeys[format]]} · ${m.structure}: ${m[stepKeys[structure]]}`}
      {lines.map((line) => (
        <p key={line} class="grounds">
          {line}
        </p>
      ))}
    </>
  );
}

/** What the number says of itself. */
function pirtLines(number: string, { locale }: Visit): string[] {
  const pirt = splitPirt(number.replace('-', ''));
  if (!pirt) return [];
  const words = [pirtPackaging[pirt.packaging]?.[locale], pirtFood[pirt.food]?.[locale]];
  return [[...words.filter(Boolean), pirt.region, pirt.expiryYear].join(' · ')];
}

function Acts(props: {
  identifier: Identifier;
  visit: Visit;
  rights: { edit: boolean; checkRegistry: boolean };
}): VNode {
  const { identifier, visit, rights } = props;
  const m = inLocale(identifierSaid, visit.locale);
  const { kind, number, edition } = identifier;
  return (
    <div class="flex flex-wrap gap-2">
      {rights.checkRegistry && (
        <a class="btn btn-sm min-h-11" href={enterprisePaths.registryLook(here(visit), identifier)}>
          {m.look}
        </a>
      )}
      {rights.edit && kind !== 'kbli' && (
        <a class="btn btn-sm min-h-11" href={enterprisePaths.certificate(here(visit), identifier)}>
          {inLocale(permitSaid, visit.locale).paper}
        </a>
      )}
      {rights.edit && (
        <ActButton
          action={enterprisePaths.identifierRemoval(here(visit))}
          label={m.remove}
          of={number}
          values={{ kind, number, edition }}
        />
      )}
    </div>
  );
}
