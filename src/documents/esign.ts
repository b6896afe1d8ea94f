/**
 * The national e-signature service (BSrE) as its esign-client speaks: POST /api/sign/pdf with file,
 * nik, passphrase and what is seen of the signature under Basic auth, answered with the signed PDF,
 * or with an id to fetch it by. The PDF that it takes has neither a password nor a signature.
 * NIK and passphrase pass through and are kept nowhere.
 */
import { z } from 'zod';
import { documentProblems } from './problems.ts';

/** What is drawn of a signature: a code at a place, in points from the lower left of a page. */
export interface VisibleMark {
  link: string;
  /** From 1. */
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface EsignPort {
  /** How people call it: the host. */
  readonly place: string;
  sign(asked: {
    pdf: Uint8Array;
    nik: string;
    passphrase: string;
    /** null: nothing of it is seen on the page. */
    mark: VisibleMark | null;
  }): Promise<Buffer>;
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
  const ask = async (
    path: string,
    { hidden, ...init }: RequestInit & { hidden: readonly string[] },
  ): Promise<Response> => {
    const signal = AbortSignal.timeout(timeoutMs);
    const headers = { authorization };
    const asked = { ...init, headers, signal, redirect: 'error' as const };
    const response = await fetch(`${origin}${path}`, asked).catch((error) => {
      throw documentProblems.esignUnreachable({ place: host, why: whyOf(error) });
    });
    if (!response.ok) throw await refusalOf(response, { place: host, hidden });
    return response;
  };
  return {
    place: host,
    sign: async ({ pdf, nik, passphrase, mark }) => {
      const form = new FormData();
      const file = new Blob([new Uint8Array(pdf)], { type: 'application/pdf' });
      form.set('file', file, 'dokumen.pdf');
      form.set('nik', nik);
      form.set('passphrase', passphrase);
      for (const [name, value] of Object.entries(shownAs(mark))) form.set(name, value);
      const hidden = [nik, passphrase];
      const signed = await ask('/api/sign/pdf', { method: 'POST', body: form, hidden });
      if (isPdf(signed)) return pdfOf(signed, host);
      const told = answerShape.safeParse(await signed.json().catch(() => null));
      const id = told.data?.id_dokumen ?? told.data?.id;
      if (!id) throw documentProblems.esignRefused({ place: host, why: 'no document' });
      const made = await ask(`/api/sign/download/${encodeURIComponent(id)}`, { hidden });
      return pdfOf(made, host);
    },
  };
}

/** The service takes whole points. */
function shownAs(mark: VisibleMark | null): Record<string, string> {
  if (!mark) return { tampilan: 'invisible' };
  const { link, page, x, y, width, height } = mark;
  const whole = (value: number) => String(Math.round(value));
  return {
    // No picture of ours: the service draws the code of the link.
    ...{ tampilan: 'visible', image: 'false', linkQR: link, page: String(page) },
    ...{ xAxis: whole(x), yAxis: whole(y), width: whole(width), height: whole(height) },
  };
}

const isPdf = ({ headers }: Response): boolean =>
  (headers.get('content-type') ?? '').startsWith('application/pdf');

async function pdfOf(response: Response, place: string): Promise<Buffer> {
  const bytes = Buffer.from(await response.arrayBuffer());
  if (bytes.subarray(0, 5).toString() === '%PDF-') return bytes;
  throw documentProblems.esignRefused({ place, why: 'no PDF' });
}

/** What the service says, such as a wrong passphrase, in its own words; never what was typed. */
async function refusalOf(
  response: Response,
  { place, hidden }: { place: string; hidden: readonly string[] },
): Promise<Error> {
  const told = refusalShape.safeParse(await response.json().catch(() => null));
  const words = told.data?.error ?? told.data?.message ?? `HTTP ${response.status}`;
  const why = hidden.reduce((said, secret) => said.replaceAll(secret, '…'), words);
  return documentProblems.esignRefused({ place, why: why.slice(0, 200) });
}

function whyOf(error: unknown): string {
  if (error instanceof Error) return error.name === 'TimeoutError' ? 'timeout' : error.message;
  return String(error);
}
