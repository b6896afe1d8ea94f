/** One certificate: whose it is, whether it stands, its PDF, its revocation. */
import type { VNode } from 'preact';
import { documentPaths, revocationOf } from '../../documents/index.ts';
import { formatInstant, formatSpan } from '../../kernel/day.ts';
import {
  Crumbs,
  ErrorSummary,
  Field,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  redirect,
  refusedStatus,
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { revokeCertificate } from '../actions/certificates.ts';
import { certificatesSaid } from '../messages/certificates.ts';
import { trainingSaid } from '../messages.ts';
import { trainingPaths } from '../paths.ts';
import { trainingProblems } from '../problems.ts';
import { type Certificate, certificateOf } from '../questions/certificates.ts';
import { sentCertificate } from '../sent-files.ts';
import { allowed, mayRun, trailTo } from './parts.tsx';

/** What somebody has to look at; null: nothing. */
export function remarkOn(one: Certificate): 'notTold' | 'isDouble' | null {
  if (one.revokedAt || one.name === '') return null;
  if (!one.isTold) return 'notTold';
  return one.isDouble ? 'isDouble' : null;
}

export function Standing(props: { visit: Visit; certificate: Certificate }): VNode {
  const m = inLocale(certificatesSaid, props.visit.locale);
  const { certificate } = props;
  const remark = remarkOn(certificate);
  return (
    <span>
      {certificate.revokedAt ? m.revoked : m.inForce}
      {remark && <span class="block text-error">{m[remark]}</span>}
    </span>
  );
}

async function theCertificate(visit: Visit): Promise<Certificate> {
  const certificate = await certificateOf(visit.house.database, param(visit, 'certificate'));
  if (!certificate) throw trainingProblems.noCertificate();
  return certificate;
}

async function page(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(certificatesSaid, locale);
  const one = await theCertificate(visit);
  const { certificateId, batchId, paperId, traineeId } = one;
  const revocation = await revocationOf(house.database, paperId);
  const batch = one.title || one.programme;
  const isErased = one.name === '';
  return {
    title: isErased ? m.title : `${m.title} ${one.number}`,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          trail={trailTo(visit, {
            href: trainingPaths.certificates(batchId),
            text: `${m.title}: ${batch}`,
          })}
          label={inLocale(trainingSaid, locale).trail}
        />
        <h1 class="break-words">{one.name || m.erased}</h1>
        <p class="grounds break-words">
          {[one.number, batch, formatSpan(one.from, one.until, locale)].filter(Boolean).join(' · ')}
        </p>
        <p class="grounds">{`${m.issued} ${formatInstant(one.issuedAt, 'WIB', locale)}`}</p>
        <p class="my-3 font-semibold">
          <Standing visit={visit} certificate={one} />
        </p>
        {revocation && (
          <p class="my-3 break-words">
            {`${formatInstant(revocation.revokedAt, 'WIB', locale)}: ${revocation.reason}`}
          </p>
        )}
        {!isErased && (
          <ul class="my-4">
            <li class="min-h-11">
              <a href={trainingPaths.certificatePdf(certificateId)}>{m.download}</a>
            </li>
            <li class="min-h-11">
              <a href={documentPaths.check(paperId)}>{m.check}</a>
            </li>
            <li class="min-h-11">
              <a href={trainingPaths.trainee(traineeId)}>{one.name}</a>
            </li>
          </ul>
        )}
        <ErrorSummary refused={refused} locale={locale} />
        {!revocation && mayRun(visit) && (
          <section class="my-8">
            <h2>{m.revoke}</h2>
            <p class="grounds">{m.revokeHint}</p>
            <form method="post" action={trainingPaths.revocation(certificateId)}>
              <Field name="reason" label={m.reason} required {...{ refused, locale }} />
              <Submit>{m.revoke}</Submit>
            </form>
          </section>
        )}
      </>
    ),
  };
}

async function revoke(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const certificateId = param(visit, 'certificate');
  const asked = { certificateId, reason: typed['reason'] ?? '' };
  const tried = await orRefused(typed, () => revokeCertificate(visit.house, visit.who, asked));
  if (!tried.ok) return page(visit, tried.refused);
  return redirect(trainingPaths.certificate(certificateId));
}

const sees = allowed('training.see');

export const certificateRoutes: readonly Route[] = [
  {
    method: 'get',
    path: trainingPaths.certificate(':certificate'),
    ...sees,
    handle: (visit) => page(visit, nothingRefused),
  },
  {
    method: 'get',
    path: trainingPaths.certificatePdf(':certificate'),
    ...sees,
    handle: (visit) => sentCertificate(visit, param(visit, 'certificate')),
  },
  {
    method: 'post',
    path: trainingPaths.revocation(':certificate'),
    ...allowed('training.run'),
    handle: revoke,
  },
];
