/** Certificates of a batch: who has one, who has none yet, issued together or one by one. */
import type { VNode } from 'preact';
import { batchOf, type PaperBatch } from '../../documents/index.ts';
import { formatDay, formatInstant, formatSpan } from '../../kernel/day.ts';
import { query } from '../../kernel/query.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
  formatCount,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  Progress,
  param,
  type Refused,
  type Route,
  redirect,
  refusedStatus,
  Select,
  Submit,
  Table,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { issueCertificates, retryCertificates } from '../actions/certificates.ts';
import { certificatesSaid } from '../messages/certificates.ts';
import { trainingSaid } from '../messages.ts';
import { trainingPaths } from '../paths.ts';
import { trainingProblems } from '../problems.ts';
import { type BatchTrainee, type BatchWhole, trainingBatch } from '../questions/batches.ts';
import {
  type Certificate,
  certificateFiles,
  certificatesOfBatch,
  lastHead,
} from '../questions/certificates.ts';
import { undecidedAt } from '../questions/pairs.ts';
import { certificateSignatories, type TypedHead } from '../rules/certificate.ts';
import { sentCertificates } from '../sent-files.ts';
import type { UndecidedPair } from '../store/pairs.ts';
import { remarkOn, Standing } from './certificate.tsx';
import { allowed, mayRun, trailTo } from './parts.tsx';

interface Whole {
  readonly batch: BatchWhole;
  readonly all: readonly Certificate[];
  readonly files: readonly PaperBatch[];
  readonly head: TypedHead | null;
  /** Who was there and has none in force. */
  readonly without: readonly BatchTrainee[];
  /** Pairs that one of them is in, and that nobody decided on. */
  readonly undecided: readonly UndecidedPair[];
}

async function whole(visit: Visit): Promise<Whole> {
  const { database } = visit.house;
  const batch = await trainingBatch(database, param(visit, 'batch'));
  if (!batch) throw trainingProblems.noBatch();
  const { batchId } = batch;
  const all = await certificatesOfBatch(database, batchId);
  const ids = await certificateFiles(database, batchId);
  const files = await Promise.all(ids.map((id) => batchOf(database, id)));
  const held = new Set(all.flatMap((one) => (one.revokedAt ? [] : [one.traineeId])));
  const without = batch.trainees.filter((one) => one.isPresent && !held.has(one.traineeId));
  const head = await lastHead(database, batchId);
  const undecided = await undecidedAt(database, batchId);
  return { batch, all, files: files.filter((one) => one !== null), head, without, undecided };
}

async function listPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale } = visit;
  const m = inLocale(certificatesSaid, locale);
  const told = await whole(visit);
  const { batch, all, files, without } = told;
  const name = batch.title || batch.programme;
  const isMaking = files.some(({ state }) => state === 'making');
  return {
    title: `${m.title}: ${name}`,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          trail={trailTo(visit, { href: trainingPaths.batch(batch.batchId), text: name })}
          label={inLocale(trainingSaid, locale).trail}
        />
        <h1>{m.title}</h1>
        <p class="grounds break-words">
          {[name, formatSpan(batch.from, batch.until, locale), batch.venue]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        <ErrorSummary refused={refused} locale={locale} />
        {all.length === 0 ? <Empty>{m.none}</Empty> : <Issued visit={visit} all={all} />}
        {files.length > 0 && <Files visit={visit} files={files} />}
        {mayRun(visit) &&
          without.length > 0 &&
          (batch.until > visit.today ? (
            <p class="my-6">{m.issueFrom(formatDay(batch.until, locale))}</p>
          ) : (
            <Form visit={visit} refused={refused} told={told} />
          ))}
      </>
    ),
    ...(isMaking && refused.problems.length === 0 && { refreshSeconds: 3 }),
  };
}

function Issued({ visit, all }: { visit: Visit; all: readonly Certificate[] }): VNode {
  const { locale } = visit;
  const m = inLocale(certificatesSaid, locale);
  // What needs a look comes first.
  const rank = (one: Certificate) => (remarkOn(one) === null ? 1 : 0);
  return (
    <Table
      label={m.title}
      columns={[{ head: m.name }, { head: m.number, isWide: true }, { head: m.state }]}
      rows={[...all]
        .sort((a, b) => rank(a) - rank(b))
        .map((one) => ({
          key: one.certificateId,
          cells: [
            <span key="name">
              <a class="name break-words" href={trainingPaths.certificate(one.certificateId)}>
                {one.name || m.erased}
              </a>
              <span class="grounds block sm:hidden break-all">{one.number}</span>
            </span>,
            <span key="number" class="break-all">
              {one.number || '–'}
            </span>,
            <Standing key="state" visit={visit} certificate={one} />,
          ],
        }))}
    />
  );
}

function Files({ visit, files }: { visit: Visit; files: readonly PaperBatch[] }): VNode {
  const { locale } = visit;
  const m = inLocale(certificatesSaid, locale);
  return (
    <section class="my-6 max-w-xl">
      <h2>{m.files}</h2>
      <ul>
        {files.map(({ batchId, state, done, total, issuedAt }) => (
          <li key={batchId} class="py-2 border-b border-base-300">
            <p>{m.issuedOn(formatInstant(issuedAt, 'WIB', locale), formatCount(total, locale))}</p>
            {state === 'making' && <Progress share={done / total} label={m.making} />}
            {state === 'made' && (
              <a
                class="link min-h-11 inline-flex items-center"
                href={trainingPaths.certificateFiles(batchId)}
              >
                {m.made}
              </a>
            )}
            {state === 'failed' && <p class="text-error">{m.failed}</p>}
            {state === 'failed' && mayRun(visit) && (
              <form method="post" action={trainingPaths.certificateRetry(batchId)}>
                <button type="submit" class="btn btn-sm min-h-11">
                  {m.again}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Form(props: { visit: Visit; refused: Refused; told: Whole }): VNode {
  const { visit, refused, told } = props;
  const { locale } = visit;
  const m = inLocale(certificatesSaid, locale);
  const { head, without, undecided } = told;
  const { batchId } = told.batch;
  const isTicked = refused.typed['confirms'] === '1';
  const form = { refused, locale };
  const count = formatCount(without.length, locale);
  return (
    <section class="my-8">
      <h2>{m.issue}</h2>
      <form method="post" action={trainingPaths.certificates(batchId)}>
        <div class="max-w-xl">
          <Select
            name="trainee"
            label={m.whom}
            value={visit.c.req.query('untuk') ?? ''}
            blank={m.forAll(count)}
            options={without.map((one) => ({ value: one.traineeId, label: one.name }))}
            {...form}
          />
          <Field
            name="number"
            label={m.registerNumber}
            hint={m.registerNumberHint}
            value={head?.number}
            required
            {...form}
          />
          <Field name="day" type="date" label={m.day} value={head?.day ?? visit.today} {...form} />
          <Field name="place" label={m.place} value={head?.place} required {...form} />
          <Field name="issuer" label={m.issuer} value={head?.issuer} required {...form} />
        </div>
        {Array.from({ length: certificateSignatories }, (_, i) => (
          <div key={i} class="grid gap-x-4 md:grid-cols-[2fr_2fr_1fr]">
            <Field
              name={`row${i + 1}-name`}
              label={m.signatory(i + 1)}
              value={head?.signatories[i]?.name}
              {...form}
            />
            <Field
              name={`row${i + 1}-title`}
              label={m.signatoryTitle}
              value={head?.signatories[i]?.title}
              {...form}
            />
            <Field
              name={`row${i + 1}-nip`}
              label={m.nip}
              inputMode="numeric"
              value={head?.signatories[i]?.nip}
              {...form}
            />
          </div>
        ))}
        {undecided.length > 0 && <Undecided {...{ visit, batchId, undecided, isTicked }} />}
        <Submit>{m.issue}</Submit>
      </form>
    </section>
  );
}

/** As many as are read before a decision; the page of pairs has all. */
const pairsNamed = 10;

/** Three spellings of one man would get three papers: that is said before, and not found after. */
function Undecided(props: {
  visit: Visit;
  batchId: string;
  undecided: readonly UndecidedPair[];
  isTicked: boolean;
}): VNode {
  const { visit, batchId, undecided, isTicked } = props;
  const m = inLocale(certificatesSaid, visit.locale);
  return (
    <div class="border-2 border-warning rounded-box p-4 my-4 max-w-3xl break-words">
      <p class="font-semibold">{m.undecided(formatCount(undecided.length, visit.locale))}</p>
      <p class="my-2">{m.undecidedHint}</p>
      <ul>
        {undecided.slice(0, pairsNamed).map(({ records, trainees, names }) => (
          <li key={records.join()} class="py-1">
            <a href={trainingPaths.trainee(trainees[0])}>{names[0]}</a>
            {' – '}
            <a href={trainingPaths.trainee(trainees[1])}>{names[1]}</a>
          </li>
        ))}
      </ul>
      <p class="min-h-11 flex items-center">
        <a href={`${trainingPaths.pairs}${query({ angkatan: batchId })}`}>{m.decidePairs}</a>
      </p>
      <label class="flex items-center gap-3 min-h-11" id="confirms" tabIndex={-1}>
        <input type="checkbox" name="confirms" value="1" class="checkbox" checked={isTicked} />
        {m.issueAnyway}
      </label>
    </div>
  );
}

function headIn(typed: Readonly<Record<string, string>>): TypedHead {
  const of = (name: string) => typed[name] ?? '';
  return {
    ...{ number: of('number'), day: of('day'), place: of('place'), issuer: of('issuer') },
    signatories: Array.from({ length: certificateSignatories }, (_, i) => {
      const at = (field: string) => of(`row${i + 1}-${field}`);
      return { name: at('name'), title: at('title'), nip: at('nip') };
    }),
  };
}

async function issue(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const batchId = param(visit, 'batch');
  const confirms = typed['confirms'] === '1';
  const asked = { batchId, traineeId: typed['trainee'] || null, confirms, ...headIn(typed) };
  const tried = await orRefused(typed, () => issueCertificates(visit.house, visit.who, asked));
  if (!tried.ok) return listPage(visit, tried.refused);
  return redirect(trainingPaths.certificates(batchId));
}

async function retry(visit: Visit): Promise<Response> {
  const batchId = await retryCertificates(visit.house, visit.who, param(visit, 'files'));
  return redirect(trainingPaths.certificates(batchId));
}

const sees = allowed('training.see');
const runs = allowed('training.run');

export const certificateListRoutes: readonly Route[] = [
  {
    method: 'get',
    path: trainingPaths.certificates(':batch'),
    ...sees,
    handle: (visit) => listPage(visit, nothingRefused),
  },
  { method: 'post', path: trainingPaths.certificates(':batch'), ...runs, handle: issue },
  {
    method: 'get',
    path: trainingPaths.certificateFiles(':files'),
    ...sees,
    handle: (visit) => sentCertificates(visit, param(visit, 'files')),
  },
  { method: 'post', path: trainingPaths.certificateRetry(':files'), ...runs, handle: retry },
];
