/**
 * A score sheet as it stands on this device, until the house has said that it has it. IndexedDB,
 * because it survives a closed browser.
 */
import { storeOf } from './database.ts';

export interface Snapshot {
  /** By field; without the versions. */
  values: Record<string, string>;
  /** The versions that these values were made from, by field. */
  seen: Record<string, string>;
}

export interface KeptSheet extends Snapshot {
  /** Person and address: a tablet is passed from one to the next. */
  key: string;
  /** What was sent and never answered: it goes first, exactly as it was. */
  unanswered: Snapshot | null;
}

const inStore = storeOf('lagawi-sheets', 'sheets', 'key');

export const sheetKey = (person: string, pathname: string) => `${person} ${pathname}`;
export const pathOfSheet = (key: string) => key.slice(key.indexOf(' ') + 1);
export const keepSheet = (sheet: KeptSheet) => inStore('readwrite', (store) => store.put(sheet));
export const forgetSheet = (key: string) => inStore('readwrite', (store) => store.delete(key));
export const keptSheet = (key: string): Promise<KeptSheet | undefined> =>
  inStore('readonly', (store) => store.get(key));

/** What one person typed into a page, and into those of its forms that have a name of their own. */
export async function forgetSheetsOf(person: string, pathname: string): Promise<void> {
  const sheet = sheetKey(person, pathname);
  for (const key of await inStore('readonly', (store) => store.getAllKeys())) {
    if (typeof key === 'string' && (key === sheet || key.startsWith(`${sheet}#`))) {
      await forgetSheet(key);
    }
  }
}
