import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shopKey } from './shop-key.ts';

test('a link is one shop however it was copied, and others stay apart', () => {
  for (const same of [
    ...['https://shopee.co.id/x', 'shopee.co.id/x/', 'SHOPEE.co.id/x?utm=1', ' shopee.co.id/X#1 '],
    ...['http://www.shopee.co.id/x//', 'https://m.shopee.co.id/x?a=1&b=2', '//shopee.co.id/x'],
  ]) {
    assert.equal(shopKey(same), 'shopee.co.id/x', same);
  }
  const apart = [
    ...['shopee.co.id/y', 'tokopedia.com/x', 'shopee.co.id', 'shopee.co.id/?shop=1'],
    ...['https://facebook.com/profile.php?id=1', 'https://facebook.com/profile.php?id=2'],
    ...['Keripik Bu Sari', '@keripik', 'M. Sari', 'Toko Sari #2', 'Sari?', ''],
  ];
  assert.equal(new Set(apart.map(shopKey)).size, apart.length);
  assert.equal(shopKey('  Keripik  BU Sari'), 'keripik bu sari');
});
