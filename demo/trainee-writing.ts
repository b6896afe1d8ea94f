/** How hands write one person: titles, spellings, slips, numbers left out or lost. */
import { formatDay } from '../src/kernel/day.ts';
import type { Seeded } from './seeded.ts';
import type { Trained } from './trainees.ts';

export interface Written {
  name: string;
  nik: string;
  phone: string;
  birthPlace: string;
  birthDay: string;
  sex: string;
  regency: string;
  enterprise: string;
}

/** Which of the numbers a list asks for at all, as the years did. */
export interface Asks {
  nik: number;
  phone: number;
  birth: number;
}

/** `above`: who stands in the row before, whose number is sometimes copied down. */
export function writtenBy(
  rng: Seeded,
  { person, above }: { person: Trained; above: Trained | undefined },
  asks: Asks,
): Written {
  const { birthDay, sex } = person;
  const isAsked = (part: number) => rng.chance(part);
  return {
    name: nameBy(rng, person),
    nik: isAsked(asks.nik) ? nikBy(rng, rng.chance(0.003) && above ? above.nik : person.nik) : '',
    phone: isAsked(asks.phone) ? phoneBy(rng, person.phones) : '',
    ...(isAsked(asks.birth)
      ? { birthPlace: person.birthPlace, birthDay: birthBy(rng, birthDay) }
      : { birthPlace: '', birthDay: '' }),
    sex: rng.pick(sex === 'L' ? ['L', 'Laki-laki'] : ['P', 'Perempuan']),
    regency: regencyBy(rng, person.regency.name),
    enterprise: rng.chance(0.93) ? person.enterprise : '',
  };
}

function nameBy(rng: Seeded, { name, sex }: Trained): string {
  let words = name.map((word, i) => spelledBy(rng, word, i));
  // The end of a long name is left away, or becomes a letter.
  if (words.length > 2 && rng.chance(0.05)) words = words.slice(0, -1);
  else if (words.length > 2 && rng.chance(0.03)) {
    words = [...words.slice(0, -1), `${words.at(-1)?.[0]}.`];
  }
  let text = words.join(' ');
  if (rng.chance(0.025)) text = slipped(rng, text);
  if (rng.chance(0.1))
    text = `${rng.pick(sex === 'L' ? ['H.', 'Bpk.', 'Drs.'] : ['Hj.', 'Ibu', 'Dra.'])} ${text}`;
  if (rng.chance(0.08))
    text = `${text}${rng.pick([', S.E.', ' S.Pd', ', A.Md', ' SH', ', S. Kom'])}`;
  return rng.chance(0.3) ? text.toUpperCase() : text;
}

/** The same sound, written otherwise. */
const otherwise: readonly [RegExp, string][] = [
  [/^Khairul/, 'Chairul'],
  [/^Ahmad/, 'Achmad'],
  [/^Zainal/, 'Zaenal'],
  [/^Siti/, 'Sitti'],
  [/^Rizki/, 'Rizky'],
  [/^Ridho/, 'Rido'],
  [/^Joko/, 'Djoko'],
  [/^Su/, 'Soe'],
  [/yadi$/, 'iadi'],
  [/^Nur$/, 'Noer'],
  [/sy/, 's'],
  [/ah$/, 'a'],
];

function spelledBy(rng: Seeded, word: string, place: number): string {
  if (place === 0 && word === 'Muhammad' && rng.chance(0.6)) {
    return rng.pick(['M.', 'Muh.', 'Moh.', 'Mohammad', 'Muhamad', 'Mochamad']);
  }
  const rule = otherwise.find(([written]) => written.test(word));
  return rule && rng.chance(0.2) ? word.replace(rule[0], rule[1]) : word;
}

/** One letter too few, too many, or two of them in the other order. */
function slipped(rng: Seeded, text: string): string {
  const at = rng.int(1, Math.max(1, text.length - 2));
  const [a = '', b = ''] = [text[at], text[at + 1]];
  const middle = rng.pick([b, `${a}${a}${b}`, `${b}${a}`]);
  return `${text.slice(0, at)}${middle}${text.slice(at + 2)}`;
}

function nikBy(rng: Seeded, nik: string): string {
  const chance = rng.next();
  // What a spreadsheet keeps of a number of 16 digits.
  if (chance < 0.04) return `${nik.slice(0, 15)}0`;
  if (chance < 0.055) return nik.slice(0, -1);
  if (chance < 0.065) {
    const at = rng.int(12, 15);
    return `${nik.slice(0, at)}${(Number(nik[at]) + 1) % 10}${nik.slice(at + 1)}`;
  }
  return rng.chance(0.1) ? nik.replace(/(\d{6})(?=\d)/g, '$1 ').trim() : nik;
}

function phoneBy(rng: Seeded, [old, now]: readonly [string, string]): string {
  const phone = rng.chance(0.08) ? now : old;
  const form = rng.next();
  if (form < 0.15) return phone.slice(1);
  if (form < 0.3) return phone.replace(/(\+62)(\d{3})(\d{4})(\d+)/, '$1 $2-$3-$4');
  return form < 0.33 ? phone.slice(0, 6) : phone;
}

function birthBy(rng: Seeded, birthDay: Parameters<typeof formatDay>[0]): string {
  const [year = '', month = '', date = ''] = birthDay.split('-');
  // Day and month change places where a list was kept in another language.
  if (rng.chance(0.01)) return `${month}/${date}/${year}`;
  return rng.pick([`${date}/${month}/${year}`, formatDay(birthDay), `${date}-${month}-${year}`]);
}

function regencyBy(rng: Seeded, name: string): string {
  if (rng.chance(0.02)) return '';
  if (name.startsWith('Kota ')) return name;
  return rng.pick([name, `Kab. ${name}`, `Kabupaten ${name}`, name.toUpperCase()]);
}
