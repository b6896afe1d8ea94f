/** A button pressed twice does once what it says, and leads both times to the same place. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { enterpriseOf, saveProduct } from '../../src/enterprises/index.ts';
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

const unescaped = (html: string) => html.replaceAll('&amp;', '&');

/** The hidden fields of the page's form that leads there; without an action, of its own form. */
function hiddenIn(html: string, action: string): Record<string, string> {
  const forms = [...html.matchAll(/<form method="post"([^>]*)>(.*?)<\/form>/gs)];
  const [, , body = ''] =
    forms.find(([, head = '']) => unescaped(head).includes(action ? `"${action}"` : ' class')) ??
    [];
  const inputs = body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, value]));
}

test('a product is retired by its button however often it is sent, and taken up again', async () => {
  const productId = await saveProduct(site.house, cast.admin, cast.keripik, { name: 'Keripik' });
  const page = `/usaha/${cast.keripik}`;
  const action = `${page}/produk/${productId}/penghentian`;
  const sendTwice = async () => {
    const hidden = hiddenIn(await (await admin.send(page)).text(), action);
    for (let i = 0; i < 2; i++) assert.equal((await admin.post(action, hidden)).status, 303);
  };
  const retiredOn = async () =>
    (await enterpriseOf(site.house.database, cast.keripik))?.products[0]?.retiredOn;
  await sendTwice();
  assert.equal(await retiredOn(), site.today);
  await sendTwice();
  assert.equal(await retiredOn(), null);
});
