/**
 * The house's rules about its own code (design.md, Walls; style.md 4). Each names what breaks it.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  halls,
  knownToWeb,
  mustNotKnow,
  openings,
  ownerOf,
  rooms,
  sideDoors,
} from './tidy/rooms.ts';
import {
  code,
  importsOf,
  isTest,
  paths,
  placeOf,
  read,
  roomOf,
  root,
  type SourceFile,
  source,
} from './tidy/tree.ts';

const own = source.filter(({ path }) => !isTest(path));

/** Fails with all that breaks the rule, not only the first. */
function none(broken: readonly string[]): void {
  const unexcused = broken.filter((one) => openings[one] === undefined);
  assert.deepEqual(unexcused, []);
}

const edges = (files: readonly SourceFile[]) =>
  files.flatMap((file) => importsOf(file).map((to) => ({ from: file.path, to })));
const said = ({ from, to }: { from: string; to: string }) => `${from} -> ${to}`;

test('no file has more than 400 lines, no test more than 500', () => {
  none(
    code
      .map(({ path, lines }) => ({ path, count: lines.length - 1, most: isTest(path) ? 500 : 400 }))
      .filter(({ count, most }) => count > most)
      .map(({ path, count }) => `${path}: ${count}`),
  );
});

test('no line is longer than 100 columns, but for texts that a formatter cannot break', () => {
  const broken: string[] = [];
  for (const { path, lines } of code) {
    let ticks = 0;
    for (const [i, line] of lines.entries()) {
      const isComment = /^\s*(\/\/|\*|\/\*)/.test(line);
      const isText = ticks % 2 === 1 || /['"`]|^\s*[^<>{}]*$|<\/|\/[^/]+\/[a-z]*/.test(line);
      if (line.length > 100 && (isComment || !isText)) broken.push(`${path}:${i + 1}`);
      if (!isComment) ticks += line.split('`').length - 1;
    }
  }
  none(broken);
});

test('nothing is exported as default', () => {
  none(code.filter(({ text }) => /^export default/m.test(text)).map(({ path }) => path));
});

test('every room and hall is one that the design names', () => {
  const known = new Set([...rooms, ...halls]);
  none(own.map(({ path }) => roomOf(path) ?? '').filter((room) => room !== '' && !known.has(room)));
});

test('the kernel imports nothing but the kernel', () => {
  const kernel = own.filter(({ path }) => roomOf(path) === 'kernel');
  none(
    edges(kernel)
      .filter(({ to }) => roomOf(to) !== 'kernel')
      .map(said),
  );
});

test('rules and words import only words, problems and rules of their room, and the kernel', () => {
  const pure = own.filter(({ path }) => ['rules', 'words'].includes(placeOf(path)));
  none(
    edges(pure)
      .filter(({ from, to }) => roomOf(to) !== 'kernel' && roomOf(to) !== roomOf(from))
      .map(said),
  );
});

test('words ← rules, policy, store ← actions, questions ← pages, api', () => {
  none(
    edges(own.filter(({ path }) => rooms.includes(roomOf(path) ?? '')))
      .filter(({ from, to }) => roomOf(from) === roomOf(to))
      .filter(({ from, to }) => mustNotKnow[placeOf(from)]?.includes(placeOf(to)))
      .map(said),
  );
});

test('a room is entered by its door, and its pages by theirs', () => {
  none(
    edges(own)
      .filter(({ from, to }) => roomOf(to) !== null && roomOf(from) !== roomOf(to))
      .filter(({ to }) => roomOf(to) !== 'kernel' && to !== `src/${roomOf(to)}/index.ts`)
      .filter(({ to }) => !sideDoors.includes(to))
      // From above the rooms, and from pages to pages.
      .filter(({ from, to }) => !(to === `src/${roomOf(to)}/pages.ts` && showsPages(from)))
      .filter(({ from }) => roomOf(from) !== null)
      .map(said),
  );
});

test('a side door leads to no database, however far one goes', () => {
  const byPath = new Map(source.map((file) => [file.path, file]));
  const reached = new Set<string>();
  const walk = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    const file = byPath.get(path);
    if (file) for (const to of importsOf(file)) walk(to);
  };
  for (const door of sideDoors) walk(door);
  assert.ok(reached.size > sideDoors.length * 5, 'it leads somewhere');
  none([...reached].filter((path) => roomOf(path) === 'database' || /^(pg|kysely)/.test(path)));
});

test('an address of a room stands in its paths, and a page asks for it there', () => {
  const address =
    /(?:href|action)=(?:"\/[a-z]|\{[`']\/[a-z])|redirect\([`']\/[a-z]|(?:path|href): [`']\/(?!api\/)[a-z]/;
  none(
    own
      .filter(({ path }) => tidyPages.includes(roomOf(path) ?? ''))
      .flatMap(({ path, lines }) =>
        lines.flatMap((line, i) => (address.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : [])),
      ),
  );
});

/** Rooms whose pages have been brought in order; the others are on their way. */
const tidyPages = ['desk', 'campaigns', 'enterprises'];

const showsPages = (path: string) => placeOf(path).startsWith('pages') || roomOf(path) === null;

test('a room knows only rooms before it, and the front hall only in its pages and words on screen', () => {
  none(
    edges(own)
      .filter(({ from, to }) => {
        const [a, b] = [roomOf(from), roomOf(to)];
        if (a === null || b === null || a === b || !rooms.includes(a)) return false;
        if (rooms.includes(b)) return rooms.indexOf(b) > rooms.indexOf(a);
        return (
          b !== 'web' || ['words', 'rules', 'store', 'policy', 'actions'].includes(placeOf(from))
        );
      })
      .map(said),
  );
});

test('the front hall knows no room but people and the ground they stand on', () => {
  none(
    edges(own.filter(({ path }) => roomOf(path) === 'web'))
      .filter(({ to }) => roomOf(to) !== null && roomOf(to) !== 'web')
      .filter(({ to }) => !knownToWeb.includes(roomOf(to) ?? ''))
      .map(said),
  );
});

test('what is sent to phones imports nothing of the server', () => {
  none(
    edges(own.filter(({ path }) => roomOf(path) === 'browser'))
      .filter(({ to }) => !['browser', 'kernel'].includes(roomOf(to) ?? ''))
      // Which lead to no database, however far one goes.
      .filter(({ to }) => !sideDoors.includes(to))
      .map(said),
  );
});

function owner(table: string): string | null {
  const fits = Object.keys(ownerOf).filter((begins) => table.startsWith(begins));
  const longest = fits.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? null : (ownerOf[longest] ?? null);
}

const migrations = paths.filter((path) => /^src\/database\/migrations\/.*\.sql$/.test(path));
const tables = migrations.flatMap((path) =>
  [...read(path).text.matchAll(/create (?:unlogged )?table (?:if not exists )?(\w+)/g)].map(
    (match) => match[1] ?? '',
  ),
);

test('every table has one room that owns it', () => {
  assert.ok(tables.length > 0);
  none(tables.filter((table) => owner(table) === null));
});

test('only its room writes a table', () => {
  const typed = /\.(?:insertInto|updateTable|deleteFrom)\(\s*'(\w+)'/g;
  const bare = /\b(?:insert into|update|delete from|truncate|copy)\s+([a-z_]+)\b/g;
  const known = new Set(tables);
  none(
    own.flatMap(({ path, text }) =>
      [...text.matchAll(typed), ...text.matchAll(bare)]
        .map((match) => match[1] ?? '')
        .filter((table) => known.has(table) && owner(table) !== roomOf(path))
        .map((table) => `${path} writes ${table} of ${owner(table)}`),
    ),
  );
});

test('migrations are never edited once they have landed', () => {
  const file = 'src/database/migrations/HEAD';
  const now = migrations.map((path) => {
    const name = path.split('/').at(-1) ?? '';
    return `${name} ${createHash('sha256').update(read(path).text).digest('hex').slice(0, 16)}`;
  });
  const head = readFileSync(join(root, file), 'utf8').trim().split('\n');
  assert.deepEqual(head, now, `${file} names every migration with the hash of its text`);
  const landed = spawnSync('git', ['show', `HEAD:${file}`], { cwd: root, encoding: 'utf8' });
  if (landed.status !== 0) return;
  const before = landed.stdout.trim().split('\n');
  assert.deepEqual(now.slice(0, before.length), before, 'landed ones stay as they are');
});

/** Each with the word to use instead. */
const banned: readonly [RegExp, string][] = [
  [/\b(class|function|interface|type|const)\s+\w*(Manager|Helper|Utils?)\b/, 'what it does'],
  [/\b(TODO|FIXME|XXX|HACK)\b/, 'an issue'],
  [/@ts-ignore|@ts-nocheck/, 'the right type'],
  [/\bcatch\s*(\([^)]*\))?\s*\{\s*\}/, 'what is to happen then, or why nothing is'],
  [/\.only\(|\btest\.skip\(/, 'the whole test'],
];

test('no word is used that has a better one', () => {
  const self = 'test/tidy.test.ts';
  none(
    code
      .filter(({ path }) => path !== self)
      .flatMap(({ path, text }) =>
        banned
          .filter(([word]) => word.test(text))
          .map(([word, better]) => `${path}: ${word.exec(text)?.[0]} → ${better}`),
      ),
  );
});

test('only the command line prints', () => {
  none(
    own
      .filter(({ path }) => roomOf(path) !== 'cli' && path !== 'src/main.ts')
      .filter(({ path }) => roomOf(path) !== 'browser')
      .filter(({ text }) => /\bconsole\.\w+\(/.test(text))
      .map(({ path }) => path),
  );
});

test('only config.ts reads the environment', () => {
  none(
    own
      .filter(({ path }) => !['src/config.ts', 'src/main.ts'].includes(path))
      .filter(({ path }) => roomOf(path) !== 'cli')
      .filter(({ text }) => /process\.env/.test(text))
      .map(({ path }) => path),
  );
});

test('every door says its invariants and what it is not for', () => {
  const doors = paths.filter((path) => /^src\/[a-z]+\/index\.tsx?$/.test(path)).map(read);
  assert.ok(doors.length > 5);
  none(
    doors
      .filter(({ text }) => !/^\/\*\*[\s\S]*?Invariants[\s\S]*?Non-goals[\s\S]*?\*\//.test(text))
      .map(({ path }) => path),
  );
});

test('no file tells whose machine it was written on, or where packages came from', () => {
  const personal =
    /\/(home|Users)\/[a-z][a-z0-9_-]*\/|\/root\/|"resolved": "https?:\/\/(?!registry\.npmjs\.org\/)/;
  const readable = paths.filter((path) =>
    /\.(tsx?|json|md|sql|css|sh|ya?ml)$|^bin\/|^\.ci\//.test(path),
  );
  none(
    readable
      .filter((path) => path !== 'test/tidy.test.ts')
      .map(read)
      .filter(({ text }) => personal.test(text))
      .map(({ path, text }) => `${path}: ${personal.exec(text)?.[0]}`),
  );
});

test('every opening in a wall is still used', () => {
  const all = new Set(edges(own).map(said));
  assert.deepEqual(
    Object.keys(openings).filter((opening) => !all.has(opening)),
    [],
  );
});

test('commands that people start are there and can be started', () => {
  for (const path of ['bin/lagawi', 'bin/with-packages', '.ci/run']) {
    assert.ok(existsSync(join(root, path)), path);
  }
});
