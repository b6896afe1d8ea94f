/** The loaded table of KBLI: searched beside an enterprise, loaded by an administrator. */
import type { VNode } from 'preact';
import { readTable } from '../../files/index.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
  FileField,
  formatCount,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  type Refused,
  type Route,
  receiveBytes,
  redirect,
  refusedStatus,
  Submit,
  Table,
  type Visit,
} from '../../web/index.ts';
import { loadKbli } from '../actions/permits.ts';
import { kbliSaid } from '../messages/permits.ts';
import { enterpriseSaid } from '../messages.ts';
import { enterprisePaths } from '../paths.ts';
import { enterprisesPolicy } from '../policy.ts';
import { permitProblems } from '../problems/permits.ts';
import { searchKbli } from '../questions.ts';
import { here, mayEdit, theEnterprise, trailTo } from './parts.tsx';

const mayLoad = {
  may: enterprisesPolicy.permissions['enterprises.register'],
  on: async () => ({}),
};

export const kbliRoutes: readonly Route[] = [
  {
    method: 'get',
    path: enterprisePaths.kbli(':enterprise'),
    ...mayEdit,
    handle: (visit) => kbliPage(visit),
  },
  {
    method: 'get',
    path: enterprisePaths.kbliLoading,
    ...mayLoad,
    handle: (visit) => kbliPage(visit),
  },
  {
    method: 'post',
    path: enterprisePaths.kbliLoading,
    takesFiles: true,
    ...mayLoad,
    handle: async (visit) => {
      const tried = await orRefused({}, async () => {
        const { bytes } = await receiveBytes(visit);
        if (!bytes) throw permitProblems.kbliTableMissing();
        await loadKbli(visit.house, visit.who, await readTable(bytes));
      });
      return tried.ok ? redirect(enterprisePaths.kbliLoading) : kbliPage(visit, tried.refused);
    },
  },
];

async function kbliPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(kbliSaid, locale);
  const text = (visit.c.req.query('cari') ?? '').trim();
  const enterprise = here(visit) === '' ? null : await theEnterprise(visit);
  const { found, loaded } = await searchKbli(house.database, text);
  const count = (n: number) => formatCount(n, locale);
  const links = loaded[0]?.links ?? 0;
  const state = [
    ...loaded.map((one) => m.loaded(one.edition, count(one.classes))),
    ...(links > 0 ? [m.links(count(links))] : []),
  ];
  return {
    title: m.title,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={trailTo(visit, enterprise)} label={inLocale(enterpriseSaid, locale).trail} />
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        <ErrorSummary refused={refused} locale={locale} />
        {loaded.length === 0 ? (
          <Empty>{m.empty}</Empty>
        ) : (
          <>
            <p class="grounds">{state.join(' · ')}</p>
            <search>
              <form method="get" class="max-w-xl">
                <Field
                  name="cari"
                  label={m.search}
                  value={text}
                  refused={nothingRefused}
                  locale={locale}
                />
                <Submit>{m.find}</Submit>
              </form>
            </search>
          </>
        )}
        {text !== '' && loaded.length > 0 && <Classes found={found} visit={visit} />}
        {!enterprise && (
          <section class="my-6 max-w-xl">
            <h2>{m.load}</h2>
            <form method="post" action={enterprisePaths.kbliLoading} encType="multipart/form-data">
              <FileField
                name="file"
                label={m.file}
                hint={m.fileHint}
                accept=".csv,.xlsx"
                isOne
                refused={refused}
                locale={locale}
              />
              <Submit>{m.load}</Submit>
            </form>
          </section>
        )}
      </>
    ),
  };
}

function Classes(props: {
  found: Awaited<ReturnType<typeof searchKbli>>['found'];
  visit: Visit;
}): VNode {
  const m = inLocale(kbliSaid, props.visit.locale);
  if (props.found.length === 0) return <Empty>{m.noMatch}</Empty>;
  return (
    <Table
      label={m.title}
      columns={[m.code, m.edition, m.name, m.others].map((head) => ({ head }))}
      rows={props.found.map((one) => ({
        key: `${one.edition} ${one.code}`,
        cells: [
          one.code,
          one.edition,
          one.title,
          one.others.map((other) => `${other.code} ${other.title}`.trim()).join('; ') || '–',
        ],
      }))}
    />
  );
}
