/**
 * The national e-signature service (BSrE) as its esign-client speaks: POST /api/sign/pdf with file,
 * nik and passphrase under Basic auth, answered with the signed PDF, or with an id to fetch it by.
 * NIK and passphrase pass through and are kept nowhere.
 */
import { z } from 'zod';
import { documentProblems } from './problems.ts';

export interface EsignPort {
  /** How people call it: the host. */
  readonly place: string;
  sign(asked: { pdf: Uint8Array; nik: string; passphrase: string }): Promise<Buffer>;
}

/** A signature is made by a machine elsewhere; whoever waits longer tries again. */
const timeoutMsDefault = 60_000;

const answerShape = z.object({
  id_dokumen: z.string().optional(),
  id: z.string().optional(),
});
const refusalShape = z.object({
  error: z.string().optional(),
  message: z.string().optional(),
});

/** `url`: https://user:password@host */
export function esignService(url: string, { timeoutMs = timeoutMsDefault } = {}): EsignPort {
  const { username, password, origin, host } = new URL(url);
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const signal = AbortSignal.timeout(timeoutMs);
    const headers = { authorization };
    const asked = { ...init, headers, signal, redirect: 'error' as const };
    const response = await fetch(`${origin}${path}`, asked).catch((error) => {
      throw documentProblems.esignUnreachable({ place: host, why: whyOf(error) });
    });
    if (!response.ok) throw await refusalOf(response, host);
    return response;
  };
  return {
    place: host,
    sign: async ({ pdf, nik, passphrase }) => {
      const form = new FormData();
      const file = new Blob([new Uint8Array(pdf)], { type: 'application/pdf' });
      form.set('file', file, 'dokumen.pdf');
      form.set('nik', nik);
      form.set('passphrase', passphrase);
      // The paper has a place for its code already; a picture would cover what was signed.
      form.set('tampilan', 'invisible');
      const signed = await ask('/api/sign/pdf', { method: 'POST', body: form });
      if (isPdf(signed)) return pdfOf(signed, host);
      const told = answerShape.safeParse(await signed.json().catch(() => null));
      const id = told.data?.id_dokumen ?? told.data?.id;
      if (!id) throw documentProblems.esignRefused({ place: host, why: 'no document' });
      return pdfOf(await ask(`/api/sign/download/${encodeURIComponent(id)}`), host);
    },
  };
}

const isPdf = ({ headers }: Response): boolean =>
  (headers.get('content-type') ?? '').startsWith('application/pdf');

async function pdfOf(response: Response, place: string): Promise<Buffer> {
  const bytes = Buffer.from(await response.arrayBuffer());
  if (bytes.subarray(0, 5).toString() === '%PDF-') return bytes;
  throw documentProblems.esignRefused({ place, why: 'no PDF' });
}

/** What the service says, such as a wrong passphrase, in its own words. */
async function refusalOf(response: Response, place: string): Promise<Error> {
  const told = refusalShape.safeParse(await response.json().catch(() => null));
  const words = told.data?.error ?? told.data?.message ?? `HTTP ${response.status}`;
  return documentProblems.esignRefused({ place, why: words.slice(0, 200) });
}

function whyOf(error: unknown): string {
  if (error instanceof Error) return error.name === 'TimeoutError' ? 'timeout' : error.message;
  return String(error);
}
