import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { Locale } from '../kernel/problem.ts';
import type { Assets } from './assets/build.ts';
import { withLabels } from './forms.tsx';
import type { Page } from './visit.ts';
import { hall, inLocale } from './words.ts';

export interface Frame {
  locale: Locale;
  isSimulation: boolean;
  /** Name of whoever is signed in, or null. */
  name: string | null;
  /** Where a change of language comes back to. */
  back: string;
  assets: Assets;
}

/** The whole document: doctype, head without a single inline script or style, and the frame. */
export function renderPage(page: Page, frame: Frame): string {
  const document = (
    <html lang={frame.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${page.title} · Lagawi${frame.isSimulation ? ' · SIMULASI' : ''}`}</title>
        <meta name="color-scheme" content="light dark" />
        {frame.isSimulation && <meta name="robots" content="noindex, nofollow" />}
        {page.refreshSeconds && (
          <noscript>
            <meta http-equiv="refresh" content={String(page.refreshSeconds)} />
          </noscript>
        )}
        <link rel="stylesheet" href={`/assets/${frame.assets.names['theme.css']}`} />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        {[...(page.islands ?? []), ...(page.refreshSeconds ? ['follow'] : [])].map((island) => (
          <script
            key={island}
            type="module"
            src={`/assets/${frame.assets.names[`${island}.js`]}`}
          />
        ))}
      </head>
      <body class="min-h-screen bg-base-100 text-base-content">
        <Hall frame={frame} width={page.width ?? 'office'}>
          {page.body}
        </Hall>
      </body>
    </html>
  );
  return `<!doctype html>${withLabels(render(document))}`;
}

function Hall(props: {
  frame: Frame;
  width: 'phone' | 'office';
  children: ComponentChildren;
}): VNode {
  const { frame } = props;
  const m = inLocale(hall, frame.locale);
  const room = props.width === 'phone' ? 'max-w-xl' : 'max-w-7xl office';
  return (
    <>
      <a href="#isi" class="skip">
        {m.skip}
      </a>
      <header class="border-b border-base-300">
        {frame.isSimulation && (
          <p class="bg-accent text-accent-content text-sm text-center px-3 py-1">{m.simulation}</p>
        )}
        <div class={`mx-auto ${room} px-4 flex flex-wrap items-center gap-x-4`}>
          <a href="/" class="font-bold text-primary text-lg min-h-11 inline-flex items-center">
            Lagawi
          </a>
          <span class="grow" />
          {/* Each its own POST or GET, so that all of it works without script. */}
          <a
            class="link min-h-11 inline-flex items-center"
            href={languagePath(frame)}
            hreflang={other(frame.locale)}
            lang={other(frame.locale)}
          >
            {m.otherLanguage}
          </a>
          {frame.name === null ? (
            <a class="link min-h-11 inline-flex items-center" href="/masuk">
              {m.signIn}
            </a>
          ) : (
            <form
              method="post"
              action="/keluar"
              class="flex items-center justify-between gap-3 w-full sm:w-auto"
            >
              <a class="link min-h-11 inline-flex items-center min-w-0" href="/akun">
                <span class="truncate max-w-60">{frame.name}</span>
              </a>
              <button type="submit" class="btn btn-ghost btn-sm min-h-11">
                {m.signOut}
              </button>
            </form>
          )}
        </div>
      </header>
      <main id="isi" class={`mx-auto ${room} px-4 py-6`} tabIndex={-1}>
        {props.children}
      </main>
      <footer class={`mx-auto ${room} px-4 py-6 grounds border-t border-base-300 mt-8`}>
        {m.footer}
      </footer>
    </>
  );
}

const other = (locale: Locale): Locale => (locale === 'id' ? 'en' : 'id');

function languagePath(frame: Frame): string {
  return `/bahasa/${other(frame.locale)}?kembali=${encodeURIComponent(frame.back)}`;
}
