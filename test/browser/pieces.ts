/**
 * What pages are made of, so that what was looked at once is not looked at again: for a rule of
 * accessibility a table of another role is the same table.
 */

/** Elements that have no end. Those of drawings end themselves. */
const single = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

const tags = /<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|[^">])*)>/gi;

/**
 * Each element as its tags, kinds, roles and classes from the root down, with what may name it, and
 * each heading with the heading before it; without words, numbers and addresses.
 */
export function piecesOf(html: string): Set<string> {
  const pieces = new Set<string>();
  const open: { tag: string; piece: string }[] = [];
  let heading = '';
  for (const [, end, tag = '', attributes = ''] of html.matchAll(tags)) {
    if (end) {
      while (open.length > 0 && open.pop()?.tag !== tag);
      continue;
    }
    const kept = attributes.match(
      / (?:(?:type|role|class)="[^"]*"|(?:aria-[a-z]+|alt|for|id)(?==))/g,
    );
    const piece = `${open.at(-1)?.piece ?? ''}>${tag}${kept?.join('') ?? ''}`;
    pieces.add(piece);
    if (/^h[1-6]$/.test(tag)) {
      pieces.add(`${heading} before ${tag}`);
      heading = tag;
    }
    if (!single.has(tag) && !attributes.endsWith('/')) open.push({ tag, piece });
  }
  return pieces;
}

/** Whether anything of it was not seen before; from now on it was. */
export class Seen {
  private readonly pieces = new Set<string>();

  isNew(pieces: ReadonlySet<string>): boolean {
    const before = this.pieces.size;
    for (const piece of pieces) this.pieces.add(piece);
    return this.pieces.size > before;
  }
}
