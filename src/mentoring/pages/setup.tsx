/** Modules and limits of a campaign's mentoring. */
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
import { addModules, retireModule, setRule } from '../actions/setup.ts';
import { mentoringSaid } from '../messages.ts';
import { mentoringPaths } from '../paths.ts';
import { setupSaid, usualModules } from '../setup-messages.ts';
import { findRule, selectModules } from '../store/setup.ts';
import { campaignHere, onCampaign, trailTo } from './parts.tsx';

async function setupPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const { locale, house } = visit;
  const { campaignId, name } = await campaignHere(visit);
  const m = inLocale(setupSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const [rule, modules] = await Promise.all([
    findRule(house.database.read, campaignId),
    selectModules(house.database.read, campaignId),
  ]);
  const form = { refused, locale };
  const number = { inputMode: 'numeric', required: true } as const;
  return {
    title: `${m.title} · ${name}`,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaignId)} label={s.trail} />
        <h1>{m.title}</h1>
        <ErrorSummary refused={refused} locale={locale} />
        <section class="my-6 max-w-xl">
          <h2>{m.modules}</h2>
          {modules.length === 0 && (
            <>
              <p class="my-2">{m.noModules}</p>
              <form method="post" action={mentoringPaths.modules(campaignId)}>
                <input type="hidden" name="biasa" value="1" />
                <Submit>{m.takeList}</Submit>
              </form>
            </>
          )}
          <ul class="divide-y divide-base-300">
            {modules.map(({ moduleId, name: words }) => (
              <li key={moduleId} class="py-1 flex items-center justify-between gap-4">
                <span class="min-w-0 break-words">{words[locale]}</span>
                <form method="post" action={mentoringPaths.moduleRetiring(campaignId, moduleId)}>
                  <button type="submit" class="btn btn-sm min-h-11">
                    {m.retire}
                    <span class="sr-only"> {words[locale]}</span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
          <form method="post" action={mentoringPaths.modules(campaignId)} class="mt-4">
            <Field name="nama" label={m.nameId} {...form} />
            <Field name="namaInggris" label={m.nameEn} {...form} />
            <Submit>{m.addModule}</Submit>
          </form>
        </section>
        <section class="my-6 max-w-xl">
          <h2>{m.rule}</h2>
          <form method="post" action={mentoringPaths.rule(campaignId)}>
            <Field
              {...{ name: 'loadMax', label: m.loadMax, value: String(rule.loadMax) }}
              {...{ ...number, ...form }}
            />
            <Field
              {...{ name: 'monthlySessions', label: m.monthly }}
              {...{ value: String(rule.monthlySessions), ...number, ...form }}
            />
            <Field
              {...{ name: 'silentDays', label: m.silent, value: String(rule.silentDays) }}
              {...{ ...number, ...form }}
            />
            <Submit>{s.save}</Submit>
          </form>
        </section>
      </>
    ),
  };
}

const numberIn = (text: string | undefined): number =>
  /^\d{1,6}$/.test(text ?? '') ? Number(text) : Number.NaN;

const act = (
  path: string,
  work: (visit: Visit, typed: Record<string, string>) => Promise<void>,
): Route => ({
  ...{ method: 'post', path, ...onCampaign('mentoring.run') },
  handle: async (visit) => {
    const typed = await typedIn(visit);
    const done = await orRefused(typed, () => work(visit, typed));
    if (!done.ok) return setupPage(visit, done.refused);
    return redirect(mentoringPaths.setup(param(visit, 'campaign')));
  },
});

export const setupRoutes: readonly Route[] = [
  {
    method: 'get',
    path: mentoringPaths.setup(':campaign'),
    ...onCampaign('mentoring.run'),
    handle: (visit) => setupPage(visit),
  },
  act(mentoringPaths.rule(':campaign'), async (visit, typed) => {
    await setRule(visit.house, visit.who, {
      campaignId: param(visit, 'campaign'),
      loadMax: numberIn(typed['loadMax']),
      monthlySessions: numberIn(typed['monthlySessions']),
      silentDays: numberIn(typed['silentDays']),
    });
  }),
  act(mentoringPaths.modules(':campaign'), async (visit, typed) => {
    const name = { id: typed['nama'] ?? '', en: typed['namaInggris'] ?? '' };
    const names = typed['biasa'] === '1' ? usualModules : [name];
    const campaignId = param(visit, 'campaign');
    await addModules(visit.house, visit.who, { campaignId, names });
  }),
  act(mentoringPaths.moduleRetiring(':campaign', ':module'), async (visit) => {
    const asked = { campaignId: param(visit, 'campaign'), moduleId: param(visit, 'module') };
    await retireModule(visit.house, visit.who, asked);
  }),
];
