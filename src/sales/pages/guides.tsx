/** Guides with pictures: how the file is got, on a computer and on a phone, for each platform. */
import type { VNode } from 'preact';
import { Crumbs, inLocale, type Page, param, type Route, type Visit } from '../../web/index.ts';
import { guideSaid } from '../guide-messages.ts';
import { type Guide, guides } from '../guide-words.ts';
import { said } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { salesProblems } from '../problems.ts';
import { Exporting, Menus, Phone, Sending, SignIn } from './guide-pictures.tsx';

async function guidesPage(visit: Visit): Promise<Page> {
  const m = inLocale(guideSaid, visit.locale);
  return {
    title: m.title,
    width: 'phone',
    body: (
      <>
        <h1>{m.title}</h1>
        <p class="my-3">{m.lead}</p>
        <ul>
          {guides.map(({ key, name }) => (
            <li key={key}>
              <a class="min-h-11 flex items-center" href={salesPaths.guide(key)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
        <p class="grounds my-4">{m.lowest}</p>
      </>
    ),
  };
}

async function guidePage(visit: Visit): Promise<Page> {
  const guide = guides.find(({ key }) => key === param(visit, 'guide'));
  if (!guide) throw salesProblems.noSuchGuide();
  const { locale } = visit;
  const m = inLocale(guideSaid, locale);
  return {
    title: m.of(guide.name),
    width: 'phone',
    body: (
      <>
        <Crumbs
          label={inLocale(said, locale).trail}
          trail={[{ href: salesPaths.guides(), text: m.title }]}
        />
        <h1>{m.of(guide.name)}</h1>
        <p class="grounds my-3">{m.sketch}</p>
        <Steps guide={guide} locale={locale} />
        {guide.mind && (
          <>
            <h2>{m.mind}</h2>
            <p class="my-2">{guide.mind[locale]}</p>
          </>
        )}
        <p class="my-4">{m.reach(visit.house.config.exportReachDays)}</p>
        <h2>{m.phone}</h2>
        <Phone title={m.desktopSite} item={m.desktopSite} />
        <p class="my-2">{m.onPhone(guide.site)}</p>
        <p class="grounds my-4">{m.lowest}</p>
      </>
    ),
  };
}

function Steps({ guide, locale }: { guide: Guide; locale: Visit['locale'] }): VNode {
  const m = inLocale(guideSaid, locale);
  const { site, menu } = guide;
  const [button, file] = [guide.button[locale], guide.file[locale]];
  const steps = [
    { words: m.open(site), picture: <SignIn title={m.step(1)} site={site} /> },
    { words: m.menu(menu.join(' › ')), picture: <Menus title={m.step(2)} {...{ site, menu }} /> },
    {
      words: `${guide.choose[locale]} ${m.press(button)}`,
      picture: <Exporting title={m.step(3)} days={m.days} {...{ site, button }} />,
    },
    { words: m.send(file), picture: <Sending title={m.step(4)} file={file} /> },
  ];
  return (
    <ol class="grid gap-6 my-4">
      {steps.map(({ words, picture }, at) => (
        <li key={m.step(at + 1)} class="min-w-0">
          <h2>{m.step(at + 1)}</h2>
          <p class="my-2 wrap-anywhere">{words}</p>
          {picture}
        </li>
      ))}
    </ol>
  );
}

export const guideRoutes: readonly Route[] = [
  { method: 'get', path: salesPaths.guides(), may: 'public', handle: guidesPage },
  { method: 'get', path: salesPaths.guide(':guide'), may: 'public', handle: guidePage },
];
