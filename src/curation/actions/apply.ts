/** What an applicant does, by the secret in the own link and without an account. */
import { createHash, randomBytes } from 'node:crypto';
import { setupOf } from '../../campaigns/index.ts';
import { checkIdentifier, isRegionCode } from '../../enterprises/index.ts';
import type { Act, Actor, Ground } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { decided, type Locale, type Problem, Problems, refusalsOf } from '../../kernel/problem.ts';
import { normalizeEmail, normalizePhone, todayOf, type Who } from '../../people/index.ts';
import { formProblems } from '../problems/form.ts';
import { mayBeTakenBack } from '../questions/applications.ts';
import { hasBegun } from '../questions/calls.ts';
import { draftMark } from '../questions/draft-mark.ts';
import {
  checkDraft,
  checkLengths,
  checkWhole,
  type FieldPorts,
  firstOfEach,
  isAsked,
  isOpen,
  type TypedFields,
  tidied,
} from '../rules/form.ts';
import { type FaultOf, permitsOf } from '../rules/permits.ts';
import {
  findApplication,
  findByToken,
  findConsent,
  insertApplication,
  insertConsent,
  saveApplication,
  saveSent,
  saveTakenBack,
  saveToken,
  saveWithdrawn,
} from '../store/applications.ts';
import { selectAnswerFiles } from '../store/files.ts';
import { findForm } from '../store/forms.ts';
import { findGates } from '../store/gates.ts';
import {
  type Answers,
  type Application,
  type ApplicationFields,
  type ApplicationForm,
  consentPurposes,
} from '../words/form.ts';
import { change, held, note } from './change.ts';
import { shownStatement } from './statement.ts';

export interface Own {
  campaignId: string;
  /** The secret in the own link. */
  token: string;
  via?: Actor['via'];
}

/** Has no account: the journal names the application, and by what door its owner came. */
export const applicantBy = ({ via = 'web' }: Pick<Own, 'via'>): Actor => ({ personId: null, via });

export const tokenHashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

export const fieldPorts: FieldPorts = {
  phoneOf: normalizePhone,
  emailOf: normalizeEmail,
  nibOf: (number) => {
    const read = checkIdentifier({ kind: 'nib', number });
    return read.ok ? read.value.number : null;
  },
  isRegion: (code) => isRegionCode(code) && code.length >= 5,
};

/** As the registry reads numbers: a doubtful form is accepted, and looked at by a person. */
const faultOf: FaultOf = (kind, number) => {
  const read = checkIdentifier({ kind, number });
  return read.ok ? null : (read.refusals[0] ?? null);
};

/** Begins a draft. The secret is shown once, in the link that the applicant keeps. */
export async function beginApplication(
  ground: Ground,
  own: Omit<Own, 'token'>,
  typed: TypedFields,
): Promise<{ applicationId: string; token: string }> {
  const { campaignId } = own;
  const token = randomBytes(18).toString('base64url');
  const { sectors } = await setupOf(ground.database, campaignId);
  return held(ground, applicantBy(own), campaignId, async (act) => {
    const form = await openForm(act, campaignId);
    const fields = decided(
      checkDraft(
        typed,
        sectors.map(({ code }) => code),
      ),
    );
    const applicationId = newId(act.now.getTime());
    await insertApplication(act, {
      ...fields,
      ...{ applicationId, campaignId, formVersion: form.version },
      ...{ answers: {}, tokenHash: tokenHashOf(token), source: 'form', now: act.now },
    });
    note(act, 'curation.begin', { campaignId, thing: 'application', thingId: applicationId });
    return { applicationId, token };
  });
}

/**
 * A new secret for somebody who lost theirs, or whose application came in a list; the one before
 * opens nothing any more.
 */
export async function renewLink(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; applicationId: string },
): Promise<{ token: string }> {
  const { campaignId, applicationId } = asked;
  const token = randomBytes(18).toString('base64url');
  await change(ground, { who, campaignId, may: 'curation.screen' }, async (act) => {
    const application = await findApplication(act.sql, campaignId, applicationId);
    if (!application) throw formProblems.notFound();
    await saveToken(act, applicationId, { tokenHash: tokenHashOf(token), now: act.now });
    note(act, 'curation.renewLink', { campaignId, thing: 'application', thingId: applicationId });
  });
  return { token };
}

interface Typed {
  fields: TypedFields;
  answers: Answers;
  /** The mark of the draft that was shown; left out, whatever stands is written over. */
  seen?: string | undefined;
}

/** Keeps what was typed so far, whole or not, also when the call is closed meanwhile. */
export async function saveDraft(ground: Ground, own: Own, typed: Typed): Promise<void> {
  await withDraft(ground, own, typed, async (act, draft) => {
    if (draft.unkept.length > 0) throw new Problems(draft.unkept);
    await keepDraft(act, draft);
  });
}

export interface Agreeing {
  agrees: boolean;
  /** In which the statement was read. */
  language: Locale;
  /** The version that was shown; undefined where none is named. */
  statement?: number | undefined;
}

/** Keeps the words that were shown, and says which they are in the note. */
async function consent(
  act: Act,
  { campaignId, applicationId }: { campaignId: string; applicationId: string },
  { language, statement }: Agreeing,
): Promise<{ purposes: readonly string[]; statement: number }> {
  const { version, words } = await shownStatement(act, campaignId, statement);
  const shown = { language, words: words[language], now: act.now };
  await insertConsent(act, applicationId, { purposes: consentPurposes, ...shown });
  return { purposes: consentPurposes, statement: version };
}

/**
 * Sends it in, whole, with the agreement; the number is the applicant's from then on. What is
 * refused is told at once, and kept as a draft where it can be, as is what comes too late.
 */
export async function sendApplication(
  ground: Ground,
  own: Own,
  typed: Typed & Agreeing & { filesRefused?: readonly Problem[] },
): Promise<void> {
  const { campaignId } = own;
  let refused: readonly Problem[] = [];
  await withDraft(ground, own, typed, async (act, draft) => {
    const { form, fields, answers, unkept } = draft;
    const { applicationId, no: before } = draft.application;
    const permits = permitsOf((await findGates(act.sql, campaignId))?.gates ?? []);
    const asked = { fields, answers, questions: form.questions, permits };
    const whole = checkWhole(asked, { ...fieldPorts, faultOf });
    const files = typed.filesRefused ?? [];
    if (await hasBegun({ read: act.sql }, campaignId)) {
      refused = [formProblems.scoringBeganForDraft(), ...files];
    } else if (!isOpen(form, todayOf(act.now))) {
      refused = [formProblems.closedForDraft(), ...files];
    } else {
      const unagreed = typed.agrees ? [] : [formProblems.noAgreement()];
      refused = firstOfEach([...unkept, ...files, ...refusalsOf(whole), ...unagreed]);
    }
    if (unkept.length > 0) throw new Problems(refused);
    if (refused.length > 0) return keepDraft(act, draft);
    const now = act.now;
    await saveApplication(act, applicationId, {
      ...decided(whole),
      formVersion: form.version,
      now,
    });
    const agreed = await consent(act, { campaignId, applicationId }, typed);
    const no = await saveSent(act, { applicationId, campaignId, no: before, now });
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    note(act, 'curation.send', thing, { no, ...agreed });
  });
  // Only once the draft is kept: a refusal inside would take it back.
  if (refused.length > 0) throw new Problems(refused);
}

/** To correct it and send it again under its number. */
export async function takeBack(ground: Ground, own: Own): Promise<void> {
  const { campaignId, token } = own;
  await held(ground, applicantBy(own), campaignId, async (act) => {
    const application = await theOwn(act, campaignId, token);
    const { applicationId, no, state } = application;
    if (state === 'draft') return act.abandon();
    if (!(await mayBeTakenBack({ read: act.sql }, application, todayOf(act.now)))) {
      throw formProblems.notTakenBack();
    }
    const version = await saveTakenBack(act, application, act.now);
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    note(act, 'curation.takeBack', thing, { no, version });
  });
}

/** Of whoever came by another form: the statement of agreement, by the own link. Twice is once. */
export async function agreeLater(ground: Ground, own: Own, typed: Agreeing): Promise<void> {
  const { campaignId, token } = own;
  await held(ground, applicantBy(own), campaignId, async (act) => {
    const { applicationId, state } = await theOwn(act, campaignId, token);
    if (state !== 'sent') throw formProblems.notSent();
    if (!typed.agrees) throw formProblems.noAgreement();
    if (await findConsent(act.sql, applicationId)) return act.abandon();
    const agreed = await consent(act, { campaignId, applicationId }, typed);
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    note(act, 'curation.agree', thing, agreed);
  });
}

/** For good, so that one tap is not enough. */
export async function withdrawApplication(
  ground: Ground,
  own: Own,
  { confirms }: { confirms: boolean },
): Promise<void> {
  const { campaignId, token } = own;
  await held(ground, applicantBy(own), campaignId, async (act) => {
    const application = await theOwn(act, campaignId, token);
    if (application.state === 'withdrawn') return;
    if (application.state === 'draft') throw formProblems.notSent();
    if (!confirms) throw formProblems.withdrawalUnsure();
    const { applicationId } = application;
    await saveWithdrawn(act, applicationId, act.now);
    note(act, 'curation.withdraw', { campaignId, thing: 'application', thingId: applicationId });
  });
}

interface Draft {
  application: Application;
  form: ApplicationForm;
  fields: ApplicationFields;
  /** To what is asked of its sector. */
  answers: Answers;
  /** Why it cannot be kept. */
  unkept: readonly Problem[];
}

async function withDraft(
  ground: Ground,
  own: Own,
  typed: Typed,
  work: (act: Act, draft: Draft) => Promise<void>,
): Promise<void> {
  const { campaignId, token } = own;
  const { sectors } = await setupOf(ground.database, campaignId);
  const codes = sectors.map(({ code }) => code);
  await held(ground, applicantBy(own), campaignId, async (act) => {
    const application = await theOwn(act, campaignId, token);
    if (application.state !== 'draft') throw formProblems.alreadySent();
    const form = await theForm(act, campaignId);
    const fields = tidied(typed.fields);
    const files = await selectAnswerFiles(act.sql, application.applicationId);
    const fileOf = (code: string) => files.find((one) => one.question === code)?.fileName ?? '';
    const answers = Object.fromEntries(
      form.questions
        .filter((question) => isAsked(question, fields.sector))
        .map(({ code, kind }) => [
          code,
          kind === 'file' ? fileOf(code) : (typed.answers[code] ?? '').trim(),
        ]),
    );
    const stands = draftMark(application, form.questions);
    const isOld = typed.seen !== undefined && typed.seen !== stands;
    // What was sent twice on a weak signal is the same, and nothing is lost by it.
    if (isOld && draftMark({ ...fields, answers }, form.questions) !== stands) {
      throw formProblems.draftChanged();
    }
    const unkept = [
      ...refusalsOf(checkDraft(typed.fields, codes)),
      ...refusalsOf(checkLengths(answers)),
    ];
    await work(act, { application, form, fields, answers, unkept });
  });
}

async function keepDraft(act: Act, draft: Draft): Promise<void> {
  const { application, form, fields, answers } = draft;
  const { applicationId, campaignId } = application;
  const saved = { fields, answers, formVersion: form.version, now: act.now };
  await saveApplication(act, applicationId, saved);
  note(act, 'curation.saveDraft', { campaignId, thing: 'application', thingId: applicationId });
}

async function theForm(act: Act, campaignId: string): Promise<ApplicationForm> {
  const form = await findForm(act.sql, campaignId);
  if (!form) throw formProblems.noForm();
  return form;
}

async function openForm(act: Act, campaignId: string): Promise<ApplicationForm> {
  const form = await theForm(act, campaignId);
  if (await hasBegun({ read: act.sql }, campaignId)) throw formProblems.scoringBegan();
  if (!isOpen(form, todayOf(act.now))) throw formProblems.closed();
  return form;
}

async function theOwn(act: Act, campaignId: string, token: string): Promise<Application> {
  const application = await findByToken(act.sql, campaignId, tokenHashOf(token));
  if (!application) throw formProblems.notFound();
  return application;
}
