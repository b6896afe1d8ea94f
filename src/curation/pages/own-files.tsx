/** Files as answers: received with the form, and read again by whoever may see the application. */
import type { ComponentChildren, VNode } from 'preact';
import { type Sector, sectorName } from '../../campaigns/index.ts';
import { regionName } from '../../enterprises/index.ts';
import { Problem } from '../../kernel/problem.ts';
import { formatPhone } from '../../people/index.ts';
import {
  inLocale,
  param,
  type Route,
  receiveSmallFiles,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { tokenHashOf } from '../actions/apply.ts';
import { answerBytesMax, keepAnswerFile } from '../actions/files.ts';
import { applySaid } from '../messages/apply.ts';
import { curationPaths } from '../paths.ts';
import { formProblems } from '../problems/form.ts';
import { ownApplication } from '../questions/applications.ts';
import { answerField } from '../rules/form.ts';
import { sentOwnAnswer, sentToCurator, sentToStaff } from '../sent-files.ts';
import { type Application, type ApplicationForm, coreFields } from '../words/form.ts';
import { AnswerShown } from './fields.tsx';
import { allowed, here, theOne } from './parts.tsx';

const isMultipart = ({ c }: Visit): boolean =>
  (c.req.header('content-type') ?? '').startsWith('multipart/');

/** What was typed; files are kept at once, so that a refused form does not lose them. */
export async function receivedIn(
  visit: Visit,
): Promise<{ typed: Record<string, string>; problems: Problem[] }> {
  if (!isMultipart(visit)) return { typed: await typedIn(visit), problems: [] };
  const own = { campaignId: here(visit), token: param(visit, 'token') };
  const { database } = visit.house;
  // Nobody without a draft of their own fills the memory.
  const found = await ownApplication(database, own.campaignId, tokenHashOf(own.token));
  if (!found) throw formProblems.notFound();
  const isDraft = found.application.state === 'draft';
  const most = isDraft ? found.form.questions.filter(({ kind }) => kind === 'file').length : 0;
  const { files, typed } = await receiveSmallFiles(visit, { bytesMax: answerBytesMax, most });
  const problems: Problem[] = [];
  for (const { field, name, bytes } of files) {
    const question = field.slice(answerField('').length);
    if (!bytes) {
      problems.push(formProblems.fileWrong().at(field));
      continue;
    }
    try {
      await keepAnswerFile(visit.house, own, { question, name, bytes });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error.field ? error : error.at(field));
    }
  }
  return { typed, problems };
}

/** All that an applicant told, as it was sent in. */
export function OwnData(props: {
  visit: Visit;
  application: Application;
  form: ApplicationForm;
  sectors: readonly Sector[];
}): VNode {
  const { visit, application, form, sectors } = props;
  const { locale } = visit;
  const m = inLocale(applySaid, locale);
  const href = (code: string) => curationPaths.ownFile(here(visit), param(visit, 'token'), code);
  const core: Record<(typeof coreFields)[number], string> = {
    ...application,
    sector: sectorName(sectors, application.sector, locale),
    phone: formatPhone(application.phone),
    regionCode: regionName(application.regionCode),
  };
  const rows: [string, ComponentChildren][] = [
    ...coreFields.map((name): [string, ComponentChildren] => [m[name], core[name] || '–']),
    ...form.questions
      .filter(({ code }) => application.answers[code] !== undefined)
      .map((question): [string, ComponentChildren] => [
        question.label[locale],
        <AnswerShown
          key={question.code}
          {...{ question, locale, href }}
          answer={application.answers[question.code] ?? ''}
        />,
      ]),
  ];
  return (
    <section>
      <h2>{m.ownData}</h2>
      <dl class="my-3">
        {rows.map(([name, value]) => (
          <div key={name} class="mb-2">
            <dt class="grounds">{name}</dt>
            <dd class="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const question = (visit: Visit): string => param(visit, 'question');
const asked = (visit: Visit) => ({ campaignId: here(visit), applicationId: theOne(visit) });

export const ownFileRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.ownFile(':campaign', ':token', ':question'),
    may: 'public',
    handle: (visit) => {
      const own = { campaignId: here(visit), token: param(visit, 'token') };
      return sentOwnAnswer(visit, own, question(visit));
    },
  },
  {
    method: 'get',
    path: curationPaths.answerFile(':campaign', ':application', ':question'),
    ...allowed('curation.seeApplications'),
    handle: (visit) => sentToStaff(visit, asked(visit), question(visit)),
  },
  {
    method: 'get',
    path: curationPaths.sheetFile(':campaign', ':application', ':question'),
    ...allowed('curation.score'),
    handle: (visit) => sentToCurator(visit, asked(visit), question(visit)),
  },
];
