import type { Visitor } from '../site.ts';

/** One call of the API of the campaign `lagawi`, with its answer in JSON. */
export async function call<T = Record<string, unknown>>(
  visitor: Visitor,
  method: string,
  path: string,
  { body, secret }: { body?: unknown; secret?: string } = {},
): Promise<{ status: number; json: T; code: string }> {
  const answer = await visitor.send(path.startsWith('/api') ? path : `${api}${path}`, {
    method,
    headers: {
      ...(secret !== undefined && { authorization: `Bearer ${secret}` }),
      ...(method !== 'GET' && { 'content-type': 'application/json' }),
    },
    ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
  });
  const json = (await answer.json()) as T & { error?: { code: string } };
  return { status: answer.status, json, code: json.error?.code ?? '' };
}

export const api = '/api/v1/campaigns/lagawi';
