/** What is wrong with a request is said of the request, and is never called a fault of ours. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let admin: Visitor;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  admin = await site.as(cast.admin.personId);
});
after(() => site.close());

test('a change of language with a broken way back leads to the first page', async () => {
  const wrong = ['/%0d%0aset-cookie:%20a=b', '/%0a', '/%00', '/%09/jahat.example', '/%e2%80%a8'];
  for (const back of wrong) {
    const answer = await admin.send(`/bahasa/en?kembali=${back}`);
    assert.equal(answer.status, 303, back);
    assert.equal(
      new URL(answer.headers.get('location') ?? '', 'http://a.example').origin,
      'http://a.example',
    );
    assert.doesNotMatch(answer.headers.get('location') ?? '', /[^!-~]/);
    assert.deepEqual(answer.headers.getSetCookie().length, 1);
  }
});
