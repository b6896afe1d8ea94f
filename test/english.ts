/** Pages as whoever chose English reads them. */
import type { Visitor } from './site.ts';

export function inEnglish(visitor: Visitor) {
  const cookie = [visitor.headers['cookie'], 'bahasa=en'].filter(Boolean).join('; ');
  const send = (path: string, init: RequestInit = {}) =>
    visitor.send(path, { ...init, headers: { cookie } });
  return {
    page: async (path: string): Promise<string> => (await send(path)).text(),
    post: (path: string, form: Record<string, string>): Promise<Response> =>
      send(path, { method: 'POST', body: new URLSearchParams(form) }),
  };
}

/** What is read, without what stands in fields to be edited. */
export const readable = (html: string): string =>
  html
    .replace(/<(textarea|script|style)[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
