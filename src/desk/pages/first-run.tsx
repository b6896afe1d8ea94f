import { checkNewCampaign, createCampaign } from '../../campaigns/index.ts';
import { type Problem, Problems } from '../../kernel/problem.ts';
import { createAdministrator, hasAdministrator, signInPaths, whoActs } from '../../people/index.ts';
import {
  ErrorSummary,
  Field,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  type Refused,
  redirect,
  Select,
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { desk } from '../messages.ts';
import { deskPaths } from '../paths.ts';

/** On an empty installation: the administrator and the first campaign, on one page, once. */
export async function firstRunPage(
  visit: Visit,
  refused: Refused = nothingRefused,
): Promise<Page | Response> {
  if (await hasAdministrator(visit.house.database)) return redirect(deskPaths.home);
  const { locale } = visit;
  const m = inLocale(desk, locale);
  const form = { refused, locale };
  return {
    title: m.firstTitle,
    width: 'phone',
    status: refused.problems.length > 0 ? 422 : 200,
    body: (
      <>
        <h1>{m.firstTitle}</h1>
        <p class="my-3">{m.firstLead}</p>
        <ErrorSummary {...form} />
        <form method="post">
          <h2 class="mb-2">{m.administrator}</h2>
          <Field name="name" label={m.name} autocomplete="name" required {...form} />
          <Field
            name="email"
            label={m.email}
            type="email"
            autocomplete="email"
            required
            {...form}
          />
          <Field
            name="password"
            label={m.password}
            hint={m.passwordHint}
            type="password"
            autocomplete="new-password"
            required
            {...form}
          />
          <h2 class="mt-6 mb-2">{m.campaign}</h2>
          <Field name="campaignName" label={m.campaignName} required {...form} />
          <Field name="from" label={m.from} type="date" required {...form} />
          <Field name="to" label={m.to} type="date" required {...form} />
          <Select
            name="zone"
            label={m.zone}
            value="WIB"
            options={['WIB', 'WITA', 'WIT'].map((zone) => ({ value: zone, label: zone }))}
            {...form}
          />
          <Submit>{m.start}</Submit>
        </form>
      </>
    ),
  };
}

export async function startInstallation(visit: Visit): Promise<Page | Response> {
  const { house } = visit;
  const typed = await typedIn(visit);
  const text = (name: string) => typed[name] ?? '';
  const campaign = {
    name: text('campaignName'),
    zone: text('zone'),
    from: text('from'),
    to: text('to'),
  };
  const done = await orRefused(typed, async () => {
    // Both or neither: the campaign is judged before the administrator is made.
    const checked = checkNewCampaign(campaign);
    if (!checked.ok) throw new Problems(checked.refusals.map(onThisForm));
    return createAdministrator(house, {
      name: text('name'),
      email: text('email'),
      password: text('password'),
      locale: visit.locale,
    });
  });
  if (!done.ok) return firstRunPage(visit, done.refused);
  // This page is over now: what still fails is said by the hall, never on a form that is gone.
  await createCampaign(house, await whoActs(house, done.value, 'web'), campaign);
  return redirect(signInPaths.start);
}

/** The campaign's name has its own field here, beside the person's. */
const onThisForm = (problem: Problem) =>
  problem.field === 'name' ? problem.at('campaignName') : problem;
