/** The national e-signature service on this machine: it takes nothing that the real one refuses. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** As whoever signs is known to the service. */
export const signerThere = { nik: '9901010101010001', passphrase: 'frasa-yang-rahasia' };

export interface EsignService {
  /** With name and password, as `ESIGN_URL` has it. */
  url: string;
  /** The fields of each request to sign that was answered, without file and passphrase. */
  signed: Record<string, string>[];
  /** Answers with an id, by which the signed PDF is fetched. */
  byId: boolean;
  close(): void;
}

interface Answer {
  status: number;
  body: Buffer | object;
}

const refused = (status: number, error: string): Answer => ({
  status,
  body: { status_code: 2000 + status, error },
});

/** What of a request makes the service refuse it; null where all is as it asks for. */
export async function troubleOf(form: FormData): Promise<string | null> {
  const file = form.get('file');
  if (!(file instanceof File) || file.type !== 'application/pdf') return 'file tidak ada';
  const pdf = Buffer.from(await file.arrayBuffer()).toString('latin1');
  if (!pdf.startsWith('%PDF-')) return 'file bukan PDF';
  if (pdf.includes('/Encrypt')) return 'PDF terenkripsi';
  if (pdf.includes('/ByteRange')) return 'PDF sudah ditandatangani';
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const { nik, passphrase } = signerThere;
  if (!/^\d{16}$/.test(text('nik'))) return 'NIK harus 16 digit';
  if (text('nik') !== nik) return `NIK ${text('nik')} tidak terdaftar`;
  if (text('passphrase') === '') return 'passphrase tidak ada';
  if (text('passphrase') !== passphrase) return 'Passphrase anda salah';
  const shown = ['image', 'linkQR', 'page', 'xAxis', 'yAxis', 'width', 'height'];
  const known = ['file', 'nik', 'passphrase', 'tampilan', ...shown];
  const strange = [...form.keys()].find((name) => !known.includes(name));
  if (strange) return `${strange} tidak dikenal`;
  if (text('tampilan') === 'invisible') return null;
  if (text('tampilan') !== 'visible') return 'tampilan harus visible atau invisible';
  const lacking = shown.find((name) => text(name) === '');
  if (lacking) return `${lacking} tidak ada`;
  if (text('image') !== 'false') return 'gambar tidak ada';
  if (!URL.canParse(text('linkQR'))) return 'linkQR bukan alamat';
  const wrong = shown.slice(2).find((name) => !/^[1-9]\d*$/.test(text(name)));
  return wrong ? `${wrong} bukan bilangan` : null;
}

export async function openEsignService(): Promise<EsignService> {
  const authorization = `Basic ${Buffer.from('lagawi:kata sandi').toString('base64')}`;
  const waiting = new Map<string, Buffer>();
  const service: Omit<EsignService, 'url'> = {
    ...{ signed: [], byId: false },
    close: () => server.close(),
  };
  const answerTo = async (request: IncomingMessage): Promise<Answer> => {
    const { method, url = '', headers } = request;
    const bytes = await bytesOf(request);
    if (headers.authorization !== authorization) return refused(401, 'Akses ditolak');
    const [, id = ''] = /^\/api\/sign\/download\/([^/]+)$/.exec(url) ?? [];
    const made = method === 'GET' && waiting.get(decodeURIComponent(id));
    if (made) return { status: 200, body: made };
    if (method !== 'POST' || url !== '/api/sign/pdf') return refused(404, 'Alamat tidak ada');
    const type = headers['content-type'] ?? '';
    if (!/^multipart\/form-data; boundary=\S+$/.test(type)) return refused(415, 'Bukan multipart');
    const sent = new Request('http://x/', {
      method,
      body: bytes,
      headers: { 'content-type': type },
    });
    const form = await sent.formData();
    const trouble = await troubleOf(form);
    if (trouble) return refused(400, trouble);
    const { file: _, passphrase: __, ...told } = Object.fromEntries(form) as Record<string, string>;
    service.signed.push(told);
    const file = form.get('file') as File;
    const pdf = Buffer.from(await file.arrayBuffer());
    const body = Buffer.concat([pdf, Buffer.from(`\n/ByteRange [${service.signed.length}]`)]);
    if (!service.byId) return { status: 200, body };
    const key = `dokumen/${waiting.size + 1}`;
    waiting.set(key, body);
    return { status: 200, body: { id_dokumen: key } };
  };
  const server = createServer(async (request, response) => {
    const { status, body } = await answerTo(request);
    const isPdf = Buffer.isBuffer(body);
    const type = isPdf ? 'application/pdf' : 'application/json';
    response.writeHead(status, { 'content-type': type }).end(isPdf ? body : JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return Object.assign(service, { url: `http://lagawi:kata%20sandi@127.0.0.1:${port}` });
}

async function bytesOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}
