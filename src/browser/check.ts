/**
 * Checks the code of a paper on the device itself, with the installation's public keys that came
 * with this page: nothing is sent, and no network is needed once the page was open.
 */
import { labelRead, type SignedWords, valueRead } from '../kernel/signed-words.ts';
import { keepForOffline } from './offline.ts';

interface Told {
  keys: readonly { version: number; spki: string }[];
  /** What stands before each signed text. */
  signedAs: string;
  kinds: Readonly<Record<string, string>>;
  /** By the id of a paper: what is said instead. As of when this page was kept. */
  revoked: Readonly<Record<string, string>>;
  labels: Readonly<Record<'kind' | 'campaign' | 'number' | 'day' | 'hash', string>>;
  /** How this page's language reads them. */
  signedWords: SignedWords;
  words: Readonly<
    Record<'valid' | 'invalid' | 'unreadable' | 'unable' | 'simulation' | 'asSigned', string>
  >;
}

const form = document.querySelector<HTMLFormElement>('form[data-island="check"]');
const shown = document.querySelector<HTMLElement>('[data-checked]');

if (form && shown) {
  const told = JSON.parse(form.dataset['told'] ?? '{}') as Told;
  const field = form.querySelector('textarea');
  const check = () => void showCode(told, shown, field?.value ?? '');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    check();
  });
  // A code that was scanned without a network comes behind the address.
  const scanned = decodeURIComponent(location.hash.slice(1));
  if (field && scanned) {
    field.value = scanned;
    check();
  }
}
void keepForOffline();

async function showCode(told: Told, at: HTMLElement, typed: string): Promise<void> {
  // The whole address or only what stands behind it.
  const [version = '', claims = '', signature = ''] =
    typed.trim().split('/').at(-1)?.split('.') ?? [];
  const text = bytesOf(claims);
  const key = told.keys.find((one) => String(one.version) === version);
  const signed = bytesOf(signature);
  if (!text || !signed) return say(at, told.words.unreadable);
  const verdict = key ? await isSigned(told, { key: key.spki, text, signed }) : false;
  if (verdict === null) return say(at, told.words.unable);
  if (!verdict) return say(at, told.words.invalid);
  const said = new TextDecoder().decode(text);
  say(at, told.revoked[String(JSON.parse(said)[0])] ?? told.words.valid);
  if (told.words.asSigned) at.append(note(told.words.asSigned));
  const list = document.createElement('dl');
  list.className = 'my-3';
  for (const [name, value] of rowsOf(told, said)) {
    const term = document.createElement('dt');
    term.className = 'grounds';
    term.textContent = name;
    const words = document.createElement('dd');
    words.className = 'break-words mb-2';
    words.textContent = value;
    list.append(term, words);
  }
  at.append(list);
}

/** null where this browser knows no Ed25519. */
async function isSigned(
  { signedAs }: Told,
  {
    key,
    text,
    signed,
  }: { key: string; text: Uint8Array<ArrayBuffer>; signed: Uint8Array<ArrayBuffer> },
): Promise<boolean | null> {
  const spki = bytesOf(key);
  if (!spki) return false;
  const before = new TextEncoder().encode(signedAs);
  const whole = new Uint8Array(before.length + text.length);
  whole.set(before);
  whole.set(text, before.length);
  try {
    const imported = await crypto.subtle.importKey('spki', spki, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, signed, whole);
  } catch {
    return null;
  }
}

/** What was signed stands beside what is read. */
const beside = (read: string | null, signed: string): string =>
  read === null ? signed : `${read} (${signed})`;

function rowsOf({ kinds, labels, signedWords, words }: Told, claims: string): [string, string][] {
  const [, kind, campaign, number, day, facts, hash, simulation] = JSON.parse(claims);
  return [
    [labels.kind, kinds[kind] ?? kind],
    [labels.campaign, campaign],
    [labels.number, number || '–'],
    [labels.day, day],
    ...(facts as [string, string][]).map(([label, value]): [string, string] => [
      beside(labelRead(signedWords, label), label),
      beside(valueRead(signedWords, label, value), value),
    ]),
    [labels.hash, hash],
    ...(simulation === 1 ? [['⚠', words.simulation] as [string, string]] : []),
  ];
}

function note(words: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'my-3 grounds';
  line.textContent = words;
  return line;
}

function say(at: HTMLElement, words: string): void {
  const line = document.createElement('p');
  line.className = 'my-3 font-semibold';
  line.textContent = words;
  at.replaceChildren(line);
}

/** base64url or base64; null where it is none. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return plain ? Uint8Array.from(plain, (letter) => letter.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}
