import type { VNode } from 'preact';
import { enterpriseNames, enterpriseTargets, enterpriseZone } from '../../enterprises/index.ts';
import { formatRupiah } from '../../kernel/money.ts';
import {
  Crumbs,
  ErrorSummary,
  FileField,
  formatCount,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  Rp,
  receiveFiles,
  refusedStatus,
  Submit,
  Table,
  type Visit,
} from '../../web/index.ts';
import { type HandedOver, recordHandedOver } from '../actions/hand-over.ts';
import { entrySaid, handedSaid } from '../entry-messages.ts';
import { said } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { salesPolicy } from '../policy.ts';
import { salesProblems } from '../problems.ts';
import { isOnBehalf } from './on-behalf.ts';

interface Taken {
  name: string;
  handed: HandedOver;
}

interface State {
  refused: Refused;
  taken: readonly Taken[];
}

/** Takes the file of a phone that could not send its entries. */
export async function handOverPage(
  visit: Visit,
  { refused, taken }: State = { refused: nothingRefused, taken: [] },
): Promise<Page> {
  const enterpriseId = param(visit, 'enterprise');
  const { locale, house } = visit;
  const [names, open] = await Promise.all([
    enterpriseNames(house.database, [enterpriseId]),
    openAmong(visit, taken),
  ]);
  const m = inLocale(handedSaid, locale);
  const form = { refused, locale };
  return {
    title: m.title,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          label={inLocale(said, locale).trail}
          trail={[
            { href: `/usaha/${enterpriseId}`, text: names.get(enterpriseId) ?? '' },
            { href: salesPaths.entry(enterpriseId), text: inLocale(entrySaid, locale).title },
          ]}
        />
        <h1>{m.title}</h1>
        <p class="my-2 max-w-2xl">{m.lead}</p>
        <ErrorSummary {...form} />
        {taken.map((one, i) => (
          <Receipt key={`${i} ${one.name}`} {...one} {...{ enterpriseId, visit, open }} />
        ))}
        <form method="post" encType="multipart/form-data" class="max-w-xl mt-4">
          <FileField name="berkas" label={m.choose} accept=".jsonl,.json,.txt" {...form} />
          <Submit>{m.send}</Submit>
        </form>
      </>
    ),
  };
}

function Receipt(
  props: Taken & { enterpriseId: string; visit: Visit; open: ReadonlyMap<string, string> },
): VNode {
  const { name, handed, enterpriseId, visit, open } = props;
  const { recorded, known, apart, others } = handed;
  const { locale } = visit;
  const m = inLocale(handedSaid, locale);
  const foreign = [...others].filter(([id]) => !open.has(id)).reduce((sum, [, n]) => sum + n, 0);
  return (
    <section class="border-2 border-base-300 rounded-box p-4 my-4" role="status">
      <h2 class="break-all">{name}</h2>
      <p>
        {recorded.count === 0
          ? m.noneNew
          : m.recorded(formatCount(recorded.count, locale), formatRupiah(recorded.amount))}
        {recorded.count + known.count > 0 && (
          <>
            {' '}
            <a href={salesPaths.rows(enterpriseId, {})}>{m.see}</a>
          </>
        )}
      </p>
      {known.count > 0 && (
        <p>{m.known(formatCount(known.count, locale), formatRupiah(known.amount))}</p>
      )}
      {[...others].map(([id, count]) => {
        const other = open.get(id);
        return other === undefined ? null : (
          <p key={id}>
            {m.others(formatCount(count, locale), other)}{' '}
            <a href={salesPaths.handedOver(id)}>{m.sendThere(other)}</a>
          </p>
        );
      })}
      {foreign > 0 && <p>{m.foreign(formatCount(foreign, locale))}</p>}
      {apart.length > 0 && <ApartLines apart={apart} visit={visit} />}
    </section>
  );
}

const shownMax = 200;

function ApartLines({ apart, visit }: { apart: HandedOver['apart']; visit: Visit }): VNode {
  const { locale } = visit;
  const m = inLocale(handedSaid, locale);
  const rest = apart.length - shownMax;
  return (
    <>
      <h3 class="mt-3">{m.apart(formatCount(apart.length, locale))}</h3>
      <Table
        label={m.apart(formatCount(apart.length, locale))}
        columns={[{ head: m.line }, { head: m.amount, isNumber: true }, { head: m.why }]}
        rows={apart.slice(0, shownMax).map(({ line, amount, why }) => ({
          key: String(line),
          cells: [
            formatCount(line, locale),
            amount === null ? '–' : <Rp key="amount" amount={amount} />,
            why.map((words) => words[locale]).join(' '),
          ],
        }))}
      />
      {rest > 0 && <p>{m.more(formatCount(rest, locale))}</p>}
    </>
  );
}

/** One phone writes for one or two; more are counted, and not looked up. */
const othersMax = 100;

/** Those of them that the visitor may record for, by name; of the others not even that. */
async function openAmong(
  { house, who, today }: Visit,
  taken: readonly Taken[],
): Promise<ReadonlyMap<string, string>> {
  const named = new Set(taken.flatMap(({ handed }) => [...handed.others.keys()]));
  const enterpriseIds = [...named].slice(0, othersMax);
  if (enterpriseIds.length === 0) return new Map();
  const [names, targets] = await Promise.all([
    enterpriseNames(house.database, [...enterpriseIds]),
    enterpriseTargets(house.database, enterpriseIds),
  ]);
  const open = new Map<string, string>();
  for (const target of targets) {
    const { enterpriseId = '' } = target;
    const name = names.get(enterpriseId);
    if (name !== undefined && salesPolicy.may(who, 'sales.record', target, today))
      open.set(enterpriseId, name);
  }
  return open;
}

export async function receiveHandedOver(visit: Visit): Promise<Page> {
  const { house, who } = visit;
  const enterpriseId = param(visit, 'enterprise');
  if (!who) throw salesProblems.noSuchOrder();
  const taken: Taken[] = [];
  const done = await orRefused({}, async () => {
    const zone = await enterpriseZone(house.database, enterpriseId);
    const request = { actor: who, enterpriseId, zone, onBehalf: isOnBehalf(visit, enterpriseId) };
    await receiveFiles(visit, async ({ name, content }) => {
      taken.push({ name, handed: await recordHandedOver(house, request, content) });
    });
    if (taken.length === 0) throw salesProblems.noFile();
  });
  // Of several files those that were taken stay taken, whatever is wrong with the next.
  return handOverPage(visit, { refused: done.ok ? nothingRefused : done.refused, taken });
}
