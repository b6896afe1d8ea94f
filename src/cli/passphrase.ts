/**
 * The passphrase of backups: from LAGAWI_PASSPHRASE, or typed unseen on a terminal. It is read here
 * and not in config.ts, because no part of a running house may hold it.
 */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

export interface PassphraseSource {
  env: NodeJS.ProcessEnv;
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
}

const ours: PassphraseSource = { env: process.env, input: process.stdin, output: process.stderr };

/** For a new backup, typed twice; null when nothing was given. */
export async function newPassphrase(from: PassphraseSource = ours): Promise<string | null> {
  const given = from.env['LAGAWI_PASSPHRASE'];
  if (given) return given;
  if (!from.input.isTTY) return null;
  const first = await ask(from, 'Kata sandi cadangan (kosong: tanpa kunci): ');
  if (!first) return null;
  const second = await ask(from, 'Ketik sekali lagi: ');
  if (first === second) return first;
  from.output.write('Keduanya tidak sama.\n');
  return newPassphrase(from);
}

/** For an archive that is sealed. */
export async function knownPassphrase(from: PassphraseSource = ours): Promise<string | null> {
  const given = from.env['LAGAWI_PASSPHRASE'];
  if (given) return given;
  if (!from.input.isTTY) return null;
  return (await ask(from, 'Kata sandi cadangan: ')) || null;
}

async function ask({ input, output }: PassphraseSource, question: string): Promise<string> {
  output.write(question);
  // A terminal whose echo goes nowhere.
  const dark = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: dark, terminal: true });
  const answer = await new Promise<string>((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(''));
  });
  lines.close();
  output.write('\n');
  return answer;
}
