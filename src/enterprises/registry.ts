/**
 * The generic HTTP adapter of the registry step: POST { kind, number, edition } to one address,
 * answered { "result": "found" | "notFound", "remark"?: string }. An institution puts its own
 * gateway to OSS, BPOM or SiHalal behind it.
 */
import { z } from 'zod';
import { enterpriseProblems } from './problems.ts';
import type { RegistryPort } from './words.ts';

const answerShape = z.object({
  result: z.enum(['found', 'notFound']),
  remark: z.string().max(500).default(''),
});

/** A register that takes longer is asked again later by a person. */
const timeoutMsDefault = 10_000;

export function httpRegistry(settings: {
  url: string;
  /** How people call it: "oss.go.id". */
  place: string;
  token?: string | null;
  timeoutMs?: number;
}): RegistryPort {
  const { url, place, token, timeoutMs = timeoutMsDefault } = settings;
  return {
    place,
    look: async (identifier) => {
      try {
        const response = await fetch(url, {
          method: 'POST',
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
          headers: {
            'content-type': 'application/json',
            ...(token && { authorization: `Bearer ${token}` }),
          },
          body: JSON.stringify(identifier),
        });
        if (!response.ok) throw new Error(`HTTP ${response.status}`);
        return answerShape.parse(await response.json());
      } catch (error) {
        throw enterpriseProblems.registryFailed({ place, why: whyOf(error) });
      }
    },
  };
}

/** For people; a parser's long list of faults is none. */
function whyOf(error: unknown): string {
  if (error instanceof z.ZodError) return 'unexpected answer';
  if (error instanceof Error) return error.name === 'TimeoutError' ? 'timeout' : error.message;
  return String(error);
}
