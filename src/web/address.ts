/** From where a request comes, as far as it can be known. */
import { type BlockList, isIP, isIPv4 } from 'node:net';
import type { Context } from 'hono';

/**
 * The sender's address: the connection's other end, or where that is a proxy of ours, the nearest
 * address in X-Forwarded-For that is none of ours. Whoever is further away may have written what
 * they liked, so nothing left of that one is believed, and without a trusted proxy nothing at all.
 * Requests made inside the process (tests) have no other end and count as the machine itself.
 */
export function addressOf(c: Context, trusted: BlockList): string {
  let address = plain(otherEnd(c.env)) ?? '127.0.0.1';
  const said = c.req.header('x-forwarded-for')?.split(',') ?? [];
  while (isIn(trusted, address)) {
    const before = plain(said.pop() ?? '');
    // What no proxy of ours would write: the last address that one vouched for stands.
    if (before === null) break;
    address = before;
  }
  return address;
}

function otherEnd(env: unknown): string {
  // What the Node server hands in beside the request (HttpBindings), if it is a real one.
  const { incoming } = (env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? '';
}

/** Without port, brackets and zone, and IPv4 in its own spelling; null if it is no address. */
function plain(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(bare) ? bare.toLowerCase() : null;
}

const isIn = (list: BlockList, address: string) =>
  list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
