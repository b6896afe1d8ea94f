/**
 * A route is a value: path, who may, on what, and what it answers. The house lists them all in
 * routes.ts, so the tests can walk every one as every role.
 */
import type { Permission, Target } from '../people/index.ts';
import type { Page, Visit } from './visit.ts';

export interface Route {
  method: 'get' | 'post';
  path: string;
  /**
   * `public`: anyone. `signedIn`: whoever has an account, the page itself shows only their own.
   * Otherwise a permission, judged on the target before the handler runs.
   */
  may: 'public' | 'signedIn' | Permission;
  /** What the permission is asked about; null answers 404. Needed where `may` is a permission. */
  on?: (visit: Visit) => Promise<Target | null>;
  /** What comes is files: read as they arrive, under limits of their own (multipart.ts). */
  takesFiles?: true;
  handle: (visit: Visit) => Promise<Page | Response>;
}

/** Whether an address, as it was asked for, takes files. */
export function filesTakenBy(routes: readonly Route[]): (path: string) => boolean {
  const taken = routes
    .filter(({ takesFiles }) => takesFiles)
    .map(({ path }) => new RegExp(`^${path.replace(/:[^/]+/g, '[^/]+')}$`));
  return (path) => taken.some((one) => one.test(path));
}

const shapeOf = (path: string): string => path.replace(/:[^/]+/g, ':');

/**
 * Addresses that only take forms, and how many parts of each lead to the nearest page above it. A
 * refused form stays at its address, and a phone that opens it anew asks for a page there.
 */
export function takersOf(routes: readonly Route[]): { path: string; parts: number }[] {
  const at = (method: Route['method']) =>
    new Map(
      routes.flatMap((one) => (one.method === method ? [[shapeOf(one.path), one.path]] : [])),
    );
  const pages = at('get');
  return [...at('post')].flatMap(([shape, path]) => {
    if (pages.has(shape)) return [];
    const above = shape.split('/');
    while (above.length > 1 && !pages.has(above.join('/'))) above.pop();
    return [{ path, parts: above.length }];
  });
}

export function redirect(to: string, status: 303 | 302 = 303): Response {
  return new Response(null, { status, headers: { location: to } });
}

/**
 * Only ever a path of our own: `//host` and `/\host` would leave the house, and so would `/⇥/host`,
 * since a browser leaves out what is not printed.
 */
export function wayBack(asked: string | undefined): string {
  return asked && /^\/(?![/\\])[!-~]*$/.test(asked) ? asked : '/';
}
