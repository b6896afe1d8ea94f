/** Of a trainee: the batches, each with the lists that tell of it; who may be the same person. */
import type { VNode } from 'preact';
import { formatSpan } from '../../kernel/day.ts';
import { query } from '../../kernel/query.ts';
import { inLocale, type Visit } from '../../web/index.ts';
import { certificatesSaid } from '../messages/certificates.ts';
import { linksSaid } from '../messages/links.ts';
import { pairsSaid } from '../messages/pairs.ts';
import { groundWords, traineeSaid, trainingSaid } from '../messages.ts';
import { trainingPaths } from '../paths.ts';
import type { Certificate } from '../questions/certificates.ts';
import type { TraineePair } from '../questions/pairs.ts';
import type { Attended as AttendedRow, TraineeWhole } from '../questions/trainees.ts';
import { mayRun } from './parts.tsx';

/** By the key of a told enterprise: which one of the registry it is. */
type Linked = ReadonlyMap<string, string>;

export function Attended(props: {
  visit: Visit;
  trainee: TraineeWhole;
  linked: Linked;
  certificates: readonly Certificate[];
}): VNode {
  const { visit, trainee, linked, certificates } = props;
  const inForce = certificates.filter(({ revokedAt }) => revokedAt === null);
  const certified = new Set(inForce.map(({ batchId }) => batchId));
  const { locale } = visit;
  const m = inLocale(traineeSaid, locale);
  const batches = [...Map.groupBy(trainee.attended, ({ batchId }) => batchId).values()];
  return (
    <section class="my-6">
      <h2>{m.attended}</h2>
      <ul>
        {batches.map((rows) => {
          const [first] = rows;
          if (!first) return null;
          const { batchId, until } = first;
          const wasThere = rows.some(({ isPresent }) => isPresent);
          const mayIssue = mayRun(visit) && until <= visit.today && !certified.has(batchId);
          return (
            <li key={batchId} class="py-2 border-b border-base-300 break-words">
              <a href={trainingPaths.batch(batchId)}>
                {[first.programme, first.title].filter(Boolean).join(' · ')}
              </a>
              <span class="grounds block">
                {formatSpan(first.from, until, locale)}
                {!wasThere && ` · ${m.stayedAway}`}
              </span>
              {wasThere && mayIssue && (
                <a class="link block" href={issueFor(batchId, trainee.traineeId)}>
                  {inLocale(certificatesSaid, locale).issueOne}
                </a>
              )}
              <Sources {...{ visit, rows, linked, wasThere }} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const issueFor = (batchId: string, untuk: string): string =>
  `${trainingPaths.certificates(batchId)}${query({ untuk })}`;

/** Each row that tells of it, with what it alone says. */
function Sources(props: {
  visit: Visit;
  rows: readonly AttendedRow[];
  linked: Linked;
  wasThere: boolean;
}): VNode {
  const { visit, rows, linked, wasThere } = props;
  const { locale } = visit;
  const m = inLocale(traineeSaid, locale);
  const t = inLocale(trainingSaid, locale);
  return (
    <ul class="pl-4">
      {rows.map((one) => {
        const enterpriseId = linked.get(one.enterpriseKey);
        return (
          <li key={`${one.listId} ${one.sheet} ${one.line}`}>
            <a class="grounds" href={trainingPaths.list(one.listId)}>
              {one.byHand ? t.byHand : one.fileName}, {t.rowOf(one.sheet, String(one.line))}
            </a>
            <span class="grounds">
              {one.enterprise && ` · ${one.enterprise}`}
              {wasThere && !one.isPresent && ` · ${m.stayedAway}`}
            </span>
            {enterpriseId && (
              <a class="grounds link block" href={trainingPaths.ofEnterprise(enterpriseId)}>
                {inLocale(linksSaid, locale).inRegistry}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Who may be this person, as far as nobody has decided. */
export function OpenPairs(props: {
  visit: Visit;
  traineeId: string;
  pairs: readonly TraineePair[];
}): VNode | null {
  const { visit, traineeId, pairs } = props;
  const { locale } = visit;
  const p = inLocale(pairsSaid, locale);
  if (pairs.length === 0) return null;
  return (
    <section class="my-6">
      <h2>{inLocale(traineeSaid, locale).pairs}</h2>
      <p>{p.ofTrainee}</p>
      <ul>
        {pairs.map(({ records, trainees, written, grounds }) => {
          const other = trainees.findIndex((id) => id !== traineeId);
          return (
            <li key={records.join()} class="py-2 border-b border-base-300 break-words">
              <a href={trainingPaths.trainee(trainees[other] ?? '')}>{written[other]?.name}</a>
              <span class="grounds block">
                {grounds.map((one) => groundWords[one][locale]).join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
      <p class="min-h-11 flex items-center">
        <a href={`${trainingPaths.pairs}${query({ orang: traineeId })}`}>{p.decide}</a>
      </p>
    </section>
  );
}
