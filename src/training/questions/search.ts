/** Trainees found by name: slips of the pen, titles and spellings do not matter. */
import type { Database } from '../../database/index.ts';
import { isMuhammad, nameWord, personKey, wordsOfName } from '../rules/names.ts';

export interface FoundTrainee {
  readonly traineeId: string;
  readonly name: string;
  readonly regionCode: string;
}

const wordsMax = 5;
/** Of a name that thousands bear, so many are put in order; whoever seeks one types more. */
const orderedMax = 2_000;

/** The likest first. Where no name has all the words, those that lack one of them. */
export async function searchTrainees(
  { pool }: Pick<Database, 'pool'>,
  { text, limit = 50 }: { text: string; limit?: number },
): Promise<FoundTrainee[]> {
  const words = wordsOfName(text).slice(0, wordsMax);
  if (words.join('').length < 2) return [];
  const like = await likeWords(pool, words);
  const ask = (ways: readonly string[][][]) =>
    ways.length === 0 ? [] : recordsWith(pool, { ways, key: personKey(text), limit });
  const whole = await ask(waysOf(words, like));
  if (whole.length > 0 || words.length < 2) return whole;
  return ask(words.flatMap((_, left) => waysOf(words.toSpliced(left, 1), like)));
}

/**
 * By word that was typed: words of names that it may stand for. Two words as one are known by their
 * sound only; each word by itself also with a slip of the pen, and by its beginning.
 */
async function likeWords(pool: Database['pool'], words: readonly string[]) {
  const typed = [...new Set(joined(words).flat())].map((word) => nameWord(word));
  const { rows } = await pool.query<{ typed: string; words: string[] }>(
    `select typed, array_agg(distinct word) as words from (
       select q.word as typed, w.word from unnest($1::text[], $2::text[]) as q (word, sound)
         join training_word w on w.sound = q.sound
       union all
       select q.word, w.word from unnest($3::text[]) as q (word)
         join training_word w on not w.is_pair
           and left(w.word, 1) in (left(q.word, 1), substr(q.word, 2, 1))
           and length(w.word) between length(q.word) - 2 and length(q.word) + 2
           and levenshtein_less_equal(w.word, q.word, 2) <= least(2, length(q.word) / 2 - 1)
       union all
       select q.word, w.word from unnest($3::text[]) as q (word)
         join training_word w on w.word >= q.word and w.word < q.word || '~' and not w.is_pair
         where length(q.word) >= 3) as found
     group by typed`,
    [typed.map(({ word }) => word), typed.map(({ sound }) => sound), words],
  );
  return new Map(
    rows.map((row) => [row.typed, row.words.filter((word) => mayStandFor(word, row.typed))]),
  );
}

/** Letters by which a word can be alike. */
const lettersMin = 3;

/** An initial sounds like much, “zzzz” like S.; only Muhammad is written as M., and sought so. */
function mayStandFor(word: string, typed: string): boolean {
  if (word.length >= lettersMin || typed.length < lettersMin) return true;
  return isMuhammad(word) && isMuhammad(typed);
}

/** The words, and the words with two of them as one: Nur Hayati may stand as Nurhayati. */
const joined = (words: readonly string[]): string[][] => [
  [...words],
  ...words.slice(1).map((word, i) => words.toSpliced(i, 2, `${words[i]}${word}`)),
];

/** Each way to have all the words: for each of them those that it may stand for. */
const waysOf = (words: readonly string[], like: ReadonlyMap<string, string[]>): string[][][] =>
  joined(words)
    .map((way) => way.map((word) => like.get(word) ?? []))
    .filter((way) => way.length > 0 && way.every((some) => some.length > 0));

async function recordsWith(
  pool: Database['pool'],
  asked: { ways: readonly string[][][]; key: string; limit: number },
): Promise<FoundTrainee[]> {
  const values: unknown[] = [asked.key, asked.limit];
  const found = asked.ways.map((way) => {
    const each = way.map((like) => `words && $${values.push(like)}::text[]`);
    return `(select record_id from training_record where ${each.join(' and ')}
      and stands and erased_at is null limit ${orderedMax})`;
  });
  const { rows } = await pool.query<FoundTrainee>(
    `select "traineeId", name, "regionCode" from (
       select distinct on (trainee_id) trainee_id as "traineeId", name, region_code as "regionCode",
         levenshtein(left(name_key, 200), left($1, 200)) as slips
       from training_record join (${found.join(' union ')}) as likely using (record_id)
       order by trainee_id, slips, record_id) as found
     order by slips, name, "traineeId" limit $2`,
    values,
  );
  return rows;
}
